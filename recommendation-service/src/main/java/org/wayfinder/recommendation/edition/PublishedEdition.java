package org.wayfinder.recommendation.edition;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.TieBreaker;

/**
 * What this service keeps of a published edition: the figures it ranks with, the items that break
 * ties, and the names it shows. An edition is immutable, so a copy is as good as the original.
 *
 * @param contentHash the catalogue's own hash of the whole edition
 * @param reserve the items that are asked only to break a tie
 * @param languages the names; where one was not translated, the English one stands
 */
public record PublishedEdition(
    String contentHash,
    EditionContent content,
    List<TieBreaker.Item> reserve,
    Map<Language, EditionTexts> languages) {

  private static final EditionTexts NONE =
      new EditionTexts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  public PublishedEdition {
    reserve = List.copyOf(reserve);
    languages = Collections.unmodifiableMap(new EnumMap<>(languages));
    if (!languages.keySet().containsAll(List.of(Language.values()))) {
      throw new IllegalArgumentException("Names are needed in every language.");
    }
  }

  public int number() {
    return content.number();
  }

  /** The names in a language. */
  public EditionTexts texts(Language language) {
    return languages.getOrDefault(language, NONE);
  }
}
