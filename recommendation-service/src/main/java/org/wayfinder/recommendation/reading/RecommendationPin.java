package org.wayfinder.recommendation.reading;

import java.util.regex.Pattern;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** What a recommendation is pinned to, as people write it: {@code 2-1-2}. */
record RecommendationPin(int profileVersion, int edition, int engineVersion) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,8})-(\\d{1,4})");

  static RecommendationPin of(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          "A recommendation is named by profileVersion-edition-engineVersion, e.g. 2-1-2.");
    }
    return new RecommendationPin(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }
}
