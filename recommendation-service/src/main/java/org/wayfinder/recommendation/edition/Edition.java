package org.wayfinder.recommendation.edition;

import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;

/** An edition ready for use: its content, its names, and both compiled for the engine. */
public record Edition(PublishedEdition published, CompiledEdition compiled) {

  public int number() {
    return published.number();
  }

  public EditionContent content() {
    return published.content();
  }

  public EditionTexts texts() {
    return published.texts();
  }
}
