package org.wayfinder.catalog.edition;

import java.util.List;

/**
 * A catalogue's content as it is stored and hashed: canonical JSON, one text per part, so that no
 * document grows with the catalogue.
 *
 * @param contentHash SHA-256 over all parts in order, hexadecimal
 */
record EditionParts(String contentHash, List<Part> parts) {

  /**
   * One piece of content.
   *
   * @param kind what it is, e.g. {@code career}
   * @param position its place among its kind, from 0
   * @param json canonical JSON
   */
  record Part(String kind, int position, String json) {}
}
