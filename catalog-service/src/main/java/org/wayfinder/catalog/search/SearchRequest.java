package org.wayfinder.catalog.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * What somebody looks for. The text is plain text: nothing in it is a command, and what can't be
 * seen is left out.
 *
 * @param text composed Unicode without control characters, never blank
 * @param types kinds of things looked for, never empty
 * @param language the reader's
 * @param school whose own clusters are looked for too; null for those of nobody
 */
record SearchRequest(
    String text, Set<SearchType> types, SearchLanguage language, @Nullable String school) {

  static final int LONGEST_TEXT = 100;

  /**
   * Reads the parameters of a request.
   *
   * @throws ProblemException 400 saying what is wrong with which
   */
  static SearchRequest of(
      @Nullable String q,
      @Nullable List<String> type,
      @Nullable String lang,
      @Nullable String school) {
    if (q != null && q.codePointCount(0, q.length()) > LONGEST_TEXT) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "'q' may have " + LONGEST_TEXT + " characters.");
    }
    var text = q == null ? "" : plain(q);
    if (text.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST, "Say in 'q' what to look for: ?q=blood tests");
    }
    return new SearchRequest(
        text, SearchType.of(type == null ? List.of() : type), SearchLanguage.of(lang), school);
  }

  /** Identifies what is asked, so that a cursor of one search isn't used in another. */
  String key() {
    return types.stream().map(SearchType::code).sorted().collect(Collectors.joining(","))
        + "|"
        + language.code()
        + "|"
        + (school == null ? "" : school)
        + "|"
        + text;
  }

  private static String plain(String q) {
    return Normalizer.normalize(q, Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("[\\p{Cc}\\s]+", " ")
        .strip();
  }
}
