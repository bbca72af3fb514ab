package org.wayfinder.recommendation.updates;

import java.util.Objects;

/** News that a student's newest recommendation is this one. It may come twice. */
public record RecommendationUpdate(
    String studentId, int profileVersion, int edition, int engineVersion) {

  public RecommendationUpdate {
    Objects.requireNonNull(studentId, "studentId");
  }
}
