package org.wayfinder.catalog.edition;

import java.time.Instant;

/** An edition without its content. */
public record EditionHeader(int number, String contentHash, Instant publishedAt, Origin origin) {

  /** An edition as the files have it. */
  EditionHeader(int number, String contentHash, Instant publishedAt) {
    this(number, contentHash, publishedAt, Origin.SHIPPED);
  }
}
