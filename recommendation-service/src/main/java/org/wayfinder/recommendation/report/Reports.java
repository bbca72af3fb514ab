package org.wayfinder.recommendation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.reading.RecommendationView;
import org.wayfinder.recommendation.review.SharedReview;
import org.wayfinder.recommendation.review.SharedReviews;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;

/** Gathers what a report says: the newest recommendation, the name, what was said. */
final class Reports {

  private final RecommendationStore recommendations;
  private final SchoolFrameworks schools;
  private final RecommendationView view;
  private final SharedReviews reviews;
  private final ProfileClient profiles;
  private final Editions editions;
  private final Clock clock;

  Reports(
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      RecommendationView view,
      SharedReviews reviews,
      ProfileClient profiles,
      Editions editions,
      Clock clock) {
    this.recommendations = recommendations;
    this.schools = schools;
    this.view = view;
    this.reviews = reviews;
    this.profiles = profiles;
    this.editions = editions;
    this.clock = clock;
  }

  /** The student's report as of now; none as long as nothing was ranked. */
  Optional<StudentReport> of(Caller caller, String studentId, Language language) {
    return recommendations
        .newest(studentId)
        .map(found -> schools.visible(List.of(found)).getFirst())
        .map(newest -> {
          var student =
              profiles
                  .entry(caller, studentId)
                  .orElseThrow(() -> ProblemException.notFound("student"));
          return new StudentReport(
              studentId,
              (student.givenName() + " " + student.familyName()).strip(),
              student.grade(),
              LocalDate.now(clock.withZone(ZoneOffset.UTC)),
              view.full(newest, language),
              said(studentId, newest.edition(), language));
        });
  }

  private StudentReport.@Nullable Said said(String studentId, int newest, Language language) {
    return reviews
        .of(studentId)
        .filter(review -> !review.isEmpty())
        .map(review -> {
          var edition = review.edition();
          var names = editions.get(edition == null ? newest : edition).texts(language);
          var note = review.note();
          return new StudentReport.Said(
              LocalDate.ofInstant(review.at(), ZoneOffset.UTC),
              review.moved(),
              review.decisions().stream().map(decided -> decision(decided, names)).toList(),
              note == null ? "" : note);
        })
        .orElse(null);
  }

  private static StudentReport.Decision decision(SharedReview.Decided decided, EditionTexts names) {
    return new StudentReport.Decision(
        decided.decision(),
        names.cluster(decided.cluster()),
        decided.others().stream().map(names::cluster).toList());
  }
}
