package org.wayfinder.catalog.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** A language that the search knows the words of. */
enum SearchLanguage {
  EN,
  FR,
  ES;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** ISO 639-1. */
  String code() {
    return code;
  }

  /** All of them, this one first. */
  List<SearchLanguage> first() {
    return Stream.concat(Stream.of(this), Stream.of(values()).filter(other -> other != this))
        .toList();
  }

  /**
   * The language asked for; English when none is.
   *
   * @throws ProblemException 400 for one that the search doesn't know
   */
  static SearchLanguage of(@Nullable String asked) {
    if (asked == null) {
      return EN;
    }
    return Stream.of(values())
        .filter(language -> language.code.equals(asked))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.MALFORMED_REQUEST, "'lang' must be one of en, fr and es."));
  }
}
