package org.wayfinder.recommendation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wayfinder.recommendation.ranking.RecommendationPin;

/** Reviews for tests. */
public final class Reviews {

  private Reviews() {}

  /** Carla of school-1 comes back to the student on a day and has judged one cluster. */
  public static Review of(String studentId, int version, Verdict... verdicts) {
    return new Review(
        studentId,
        version,
        new Review.Author("carla", "school-1", Instant.parse("2026-11-22T10:00:00.123Z")),
        new Review.Progress(Review.Status.FOLLOW_UP, LocalDate.parse("2026-12-01")),
        new RecommendationPin(2, 1, 2),
        List.of(verdicts),
        "Shared",
        "In\nconfidence");
  }

  /** A verdict that widens the cluster. */
  public static Verdict widened(String cluster) {
    return new Verdict(
        cluster,
        Verdict.Decision.WIDEN,
        Verdict.Why.TOO_NARROW,
        List.of("another-cluster"),
        "For colleagues");
  }

  /** A verdict that accepts the cluster. */
  public static Verdict accepted(String cluster) {
    return new Verdict(cluster, Verdict.Decision.ACCEPT, Verdict.Why.CONVERSATION, List.of(), null);
  }
}
