package org.wayfinder.recommendation.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationPin;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.Findings;

/** Takes a counsellor's change in, against the recommendation that the counsellor saw. */
final class ReviewService {

  private static final Logger log = LoggerFactory.getLogger(ReviewService.class);

  private final ReviewStore reviews;
  private final RecommendationStore recommendations;
  private final SchoolFrameworks schools;
  private final StudentStore students;
  private final List<ReviewHearer> hearers;
  private final Clock clock;

  ReviewService(
      ReviewStore reviews,
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      StudentStore students,
      List<ReviewHearer> hearers,
      Clock clock) {
    this.reviews = reviews;
    this.recommendations = recommendations;
    this.schools = schools;
    this.students = students;
    this.hearers = List.copyOf(hearers);
    this.clock = clock;
  }

  /**
   * A review beside what is recommended now.
   *
   * @param seen what it is about; null when it is about none, or that is gone
   * @param newest what is recommended now; null when nothing is
   */
  record Reviewed(
      @Nullable Review review, @Nullable Recommendation seen, @Nullable Recommendation newest) {

    /** Whether in some framework other clusters are in the first tie group than were seen there. */
    boolean hasMoved() {
      return seen != null
          && newest != null
          && !TieGroupOf.first(seen).equals(TieGroupOf.first(newest));
    }
  }

  /** The newest review, and how the ranking stands to it. */
  Reviewed read(String studentId) {
    return beside(reviews.newest(studentId).orElse(null), studentId);
  }

  /** Stores the change if it is of the newest version. */
  Reviewed change(
      ProfileClient.Person person, String studentId, long version, ReviewRequest request) {
    var findings = new Findings();
    var draft = request.read(findings);
    check(findings, studentId, draft);
    findings.throwIfAny();
    var before = reviews.newest(studentId).map(Review::version).orElse(0);
    if (before != version) {
      throw VersionTag.stale();
    }
    var review = draft.by(author(person), studentId, before + 1);
    if (!reviews.add(review)) {
      throw VersionTag.stale();
    }
    if (isErased(studentId)) {
      throw ProblemException.notFound("student");
    }
    var reviewed = beside(review, studentId);
    tell(review, reviewed.seen());
    return reviewed;
  }

  /**
   * Sets how far the counsellor is, and leaves the rest of the review as it was before. A
   * confidential note written at another school is not taken along.
   *
   * @return false when somebody was faster
   */
  boolean progress(
      ProfileClient.Person person,
      String studentId,
      @Nullable Review before,
      Review.Progress progress) {
    var author = author(person);
    var draft =
        before == null
            ? new ReviewDraft(progress, null, List.of(), null, null)
            : new ReviewDraft(
                progress,
                before.recommendation(),
                before.verdicts(),
                before.sharedNote(),
                before.author().schoolId().equals(author.schoolId())
                    ? before.confidentialNote()
                    : null);
    var review = draft.by(author, studentId, before == null ? 1 : before.version() + 1);
    if (!reviews.add(review) || isErased(studentId)) {
      return false;
    }
    tell(review, beside(review, studentId).seen());
    return true;
  }

  /** Whether the student is erased; then a review that was stored meanwhile is not any more. */
  private boolean isErased(String studentId) {
    if (students.erased(Set.of(studentId)).isEmpty()) {
      return false;
    }
    reviews.erase(Set.of(studentId)); // the worker may have passed before it was stored
    return true;
  }

  /** The review is stored, so whoever can't hear of it now must not make it look refused. */
  private void tell(Review review, @Nullable Recommendation seen) {
    for (var hearer : hearers) {
      try {
        hearer.reviewed(review, seen);
      } catch (StoreUnavailableException e) {
        log.warn("A worklist did not hear of {} and shows the one before", review, e);
      }
    }
  }

  private Review.Author author(ProfileClient.Person person) {
    return new Review.Author(
        person.id(),
        Objects.requireNonNull(person.schoolId(), "a counsellor's school"),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  List<Review> history(String studentId, @Nullable Integer before, int limit) {
    return reviews.history(studentId, before, limit);
  }

  private void check(Findings findings, String studentId, ReviewDraft draft) {
    var pin = draft.recommendation();
    if (pin == null) {
      return;
    }
    var seen = pinned(studentId, pin);
    if (seen.isEmpty()) {
      findings.add("#/recommendation", "The student has no such recommendation.");
      return;
    }
    var frameworks = frameworks(seen.get());
    for (var i = 0; i < draft.verdicts().size(); i++) {
      var verdict = draft.verdicts().get(i);
      var framework = frameworks.get(verdict.cluster());
      if (framework == null) {
        findings.add(
            Findings.pointer("verdicts", i, "cluster"), "No cluster of that recommendation.");
      } else if (!verdict.others().stream()
          .allMatch(other -> framework.equals(frameworks.get(other)))) {
        findings.add(
            Findings.pointer("verdicts", i, "others"), "Clusters of the same framework only.");
      }
    }
  }

  private static Map<String, String> frameworks(Recommendation recommendation) {
    var frameworks = new HashMap<String, String>();
    for (var framework : recommendation.ranking().frameworks()) {
      framework.clusters().forEach(cluster -> frameworks.put(cluster.id(), framework.id()));
    }
    return frameworks;
  }

  private Reviewed beside(@Nullable Review review, String studentId) {
    var newest = recommendations.newest(studentId).flatMap(this::visible).orElse(null);
    var pin = review == null ? null : review.recommendation();
    var seen =
        pin == null
            ? null
            : newest != null && pin.equals(newest.pin())
                ? newest
                : pinned(studentId, pin).orElse(null);
    return new Reviewed(review, seen, newest);
  }

  private Optional<Recommendation> pinned(String studentId, RecommendationPin pin) {
    return recommendations
        .pinned(studentId, pin.profileVersion(), pin.edition(), pin.engineVersion())
        .flatMap(this::visible);
  }

  private Optional<Recommendation> visible(Recommendation found) {
    return schools.visible(List.of(found)).stream().findFirst();
  }
}
