package org.wayfinder.recommendation.ranking;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a recommendation is pinned to, as people write it: {@code 2-1-2}. */
public record RecommendationPin(int profileVersion, int edition, int engineVersion) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,8})-(\\d{1,4})");

  /** What a text names; nothing when it is not of that form. */
  public static Optional<RecommendationPin> read(String text) {
    var parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new RecommendationPin(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }

  /** As people write it. */
  public String text() {
    return profileVersion + "-" + edition + "-" + engineVersion;
  }
}
