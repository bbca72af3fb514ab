package org.wayfinder.recommendation.edition;

import org.wayfinder.recommendation.engine.EditionContent;

/**
 * What this service keeps of a published edition: the figures it ranks with and the names it shows.
 * An edition is immutable, so a copy is as good as the original.
 *
 * @param contentHash the catalogue's own hash of the whole edition
 */
public record PublishedEdition(String contentHash, EditionContent content, EditionTexts texts) {

  public int number() {
    return content.number();
  }
}
