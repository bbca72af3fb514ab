package org.wayfinder.catalog.content;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text in one or more languages. English is always there; a reader who wants another language and
 * doesn't find it sees the English one marked as a fallback.
 *
 * @param texts ISO 639-1 code to text, never blank
 */
public record LocalizedText(Map<String, String> texts) {

  /** The language that every text has. */
  public static final String REQUIRED = "en";

  public LocalizedText {
    texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    if (!texts.containsKey(REQUIRED)) {
      throw new InvalidValueException("Every text needs English: {\"en\": \"…\"}.");
    }
    texts.forEach((language, text) -> {
      if (!language.matches("[a-z]{2}") || text.isBlank()) {
        throw new InvalidValueException(
            "A text is a map from a language's two letters to what it says, and is never blank.");
      }
    });
  }

  /** A text that exists in English only. */
  public static LocalizedText english(String text) {
    return new LocalizedText(Map.of(REQUIRED, text));
  }

  /** The English text. */
  public String en() {
    return java.util.Objects.requireNonNull(texts.get(REQUIRED));
  }
}
