package org.wayfinder.recommendation.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.review.Review;

/** Worklist rows for tests. */
final class Rows {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final WorklistProperties SETTINGS =
      new WorklistProperties(100, 80, 50, 40, 30, 20, 10, 4, Duration.ofDays(120));

  private Rows() {}

  /** A student of one counsellor of whom nothing else is known. */
  static WorklistRow of(String studentId, String counsellorId) {
    return WorklistRow.unknown(studentId, NOW)
        .with(new WorklistRow.Roster(1, List.of(counsellorId)));
  }

  static WorklistRow.Ranked ranked(int version, int edition, String... first) {
    return new WorklistRow.Ranked(
        RecommendationStore.historyKey(version, edition, 2),
        version,
        AnswerQuality.Status.OK,
        List.of(first),
        first.length,
        false);
  }

  static WorklistRow.Reviewed reviewed(
      int version, Review.Status status, @Nullable String day, String... seen) {
    return new WorklistRow.Reviewed(
        version, NOW, status, day == null ? null : LocalDate.parse(day), List.of(seen));
  }
}
