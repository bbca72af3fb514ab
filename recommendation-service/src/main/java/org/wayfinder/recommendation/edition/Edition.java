package org.wayfinder.recommendation.edition;

import java.util.List;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.TieBreaker;

/** An edition ready for use: its content, its names, and both compiled for the engine. */
public record Edition(PublishedEdition published, CompiledEdition compiled) {

  public int number() {
    return published.number();
  }

  public EditionContent content() {
    return published.content();
  }

  /** The items that are asked only to break a tie. */
  public List<TieBreaker.Item> reserve() {
    return published.reserve();
  }

  /** The names in a language. */
  public EditionTexts texts(Language language) {
    return published.texts(language);
  }
}
