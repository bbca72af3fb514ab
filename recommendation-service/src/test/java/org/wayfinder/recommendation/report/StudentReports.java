package org.wayfinder.recommendation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.reading.RecommendationResponse;
import org.wayfinder.recommendation.reading.ShownRecommendations;
import org.wayfinder.recommendation.review.Verdict;

/** Reports ready for tests. */
final class StudentReports {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Editions EDITIONS = TestEditions.first().editions();

  private StudentReports() {}

  static StudentReport ann() {
    return of("Ann Lee", Students.ann(), said(1, "Let us look at two days of work experience."));
  }

  static StudentReport of(String name, Profile profile, StudentReport.@Nullable Said said) {
    return of(name, profile, said, Language.EN);
  }

  static StudentReport of(
      String name, Profile profile, StudentReport.@Nullable Said said, Language language) {
    var ranked = Recommendations.of("student-7", 3, 1, profile);
    return new StudentReport(
        "student-7", name, 10, TODAY, ShownRecommendations.of(ranked, EDITIONS, language), said);
  }

  static StudentReport.Said said(int decisions, String note) {
    return new StudentReport.Said(
        LocalDate.of(2026, 11, 20),
        true,
        IntStream.range(0, decisions)
            .mapToObj(_ ->
                new StudentReport.Decision(
                    Verdict.Decision.WIDEN, "Therapeutic Services", List.of("Support Services")))
            .toList(),
        note);
  }

  /** So many copies of what is ranked, each with many more clusters, all with long names. */
  static StudentReport overflowing(int frameworks) {
    var report = of("N".repeat(200), Students.ann(), said(60, "A long story. ".repeat(280)));
    var ranked = report.ranked();
    var many =
        IntStream.range(0, frameworks)
            .mapToObj(_ -> grown(ranked.frameworks().getFirst()))
            .toList();
    return new StudentReport(
        report.studentId(),
        report.name(),
        report.grade(),
        TODAY,
        new RecommendationResponse(
            ranked.studentId(),
            ranked.profileVersion(),
            ranked.edition(),
            ranked.engineVersion(),
            ranked.computedAt(),
            ranked.answerQuality(),
            ranked.elevation(),
            ranked.differentiation(),
            ranked.consistency(),
            ranked.codes(),
            many),
        report.said());
  }

  private static RecommendationResponse.Framework grown(RecommendationResponse.Framework one) {
    var last = one.clusters().getLast();
    var more =
        IntStream.range(0, 40)
            .mapToObj(i ->
                new RecommendationResponse.Cluster(
                    i + 1,
                    last.id() + i,
                    last.name() + " and everything else that one can think of, part " + i,
                    last.score(),
                    last.label(),
                    1 + i / 20,
                    last.chances(),
                    "contradict",
                    true,
                    last.contributions(),
                    last.careers(),
                    last.reasons()))
            .toList();
    return new RecommendationResponse.Framework(one.framework(), one.name(), "contradict", more);
  }
}
