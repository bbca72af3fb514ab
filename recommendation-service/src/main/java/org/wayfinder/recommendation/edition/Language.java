package org.wayfinder.recommendation.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that recommendations are read in; English is the one that always is there. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH),
  ES(Locale.of("es"));

  private static final List<String> TAGS = Arrays.stream(values()).map(Language::tag).toList();

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** As in {@code Content-Language} and in the catalogue's texts. */
  public String tag() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /**
   * The one that a reader likes best.
   *
   * @param accepted an {@code Accept-Language} header; what can't be read or had is English
   */
  public static Language of(@Nullable String accepted) {
    if (accepted == null) {
      return EN;
    }
    try {
      var best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), TAGS);
      return best == null ? EN : values()[TAGS.indexOf(best)];
    } catch (IllegalArgumentException _) {
      return EN;
    }
  }
}
