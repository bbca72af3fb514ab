package org.wayfinder.recommendation.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.ranking.Recommendation;

/**
 * A review. The student and guardians see the decisions and the shared note, everything else is for
 * staff, and the confidential note for counsellors of the school that it was written at.
 *
 * @param version 0 as long as there is no review
 * @param status new, in-review, discussed or follow-up; null for the student
 * @param recommendation what the verdicts are about, profileVersion-edition-engineVersion
 * @param newest what is recommended now, likewise
 * @param moved whether in some framework other clusters are in the first tie group now than in what
 *     the verdicts are about; null in the history
 * @param by who made this version, by the id on the roster; null for the student
 * @param at when, null without a review
 */
@Schema(name = "Review")
record ReviewResponse(
    String studentId,
    int version,
    @Nullable String status,
    @Nullable LocalDate followUpOn,
    @Nullable String recommendation,
    @Nullable String newest,
    @Nullable Boolean moved,
    List<VerdictResponse> verdicts,
    @Nullable String sharedNote,
    @Nullable String confidentialNote,
    @Nullable String by,
    @Nullable Instant at) {

  /**
   * A verdict.
   *
   * @param decision accept, widen, replace or dismiss
   * @param reason null for the student
   * @param tieGroupThen the cluster's in what was seen; null in the history, and where it is gone
   * @param tieGroupNow the cluster's in what is recommended now; null where it has none
   */
  @Schema(name = "Verdict")
  record VerdictResponse(
      String cluster,
      String decision,
      @Nullable String reason,
      List<String> others,
      @Nullable String note,
      @Nullable Integer tieGroupThen,
      @Nullable Integer tieGroupNow) {}

  /** Who reads it. */
  enum Reader {
    /** Guardians, too. */
    STUDENT,
    STAFF,
    /** A counsellor of the school that the review is of. */
    COUNSELLOR
  }

  static ReviewResponse of(String studentId, ReviewService.Reviewed reviewed, Reader reader) {
    var review = reviewed.review();
    var newest = reviewed.newest();
    var pin = newest == null ? null : newest.pin().text();
    if (review == null) {
      return new ReviewResponse(
          studentId,
          0,
          reader == Reader.STUDENT ? null : Review.Status.NEW.key(),
          null,
          null,
          pin,
          false,
          List.of(),
          null,
          null,
          null,
          null);
    }
    return of(review, reader, pin, reviewed.hasMoved(), groups(reviewed.seen()), groups(newest));
  }

  /** As it stood, without a look at what is recommended now. */
  static ReviewResponse past(Review review, Reader reader) {
    return of(review, reader, null, null, Map.of(), Map.of());
  }

  private static Map<String, Integer> groups(@Nullable Recommendation recommendation) {
    return recommendation == null ? Map.of() : TieGroupOf.all(recommendation);
  }

  private static ReviewResponse of(
      Review review,
      Reader reader,
      @Nullable String newest,
      @Nullable Boolean moved,
      Map<String, Integer> then,
      Map<String, Integer> now) {
    var isStaff = reader != Reader.STUDENT;
    var pin = review.recommendation();
    return new ReviewResponse(
        review.studentId(),
        review.version(),
        isStaff ? review.progress().status().key() : null,
        isStaff ? review.progress().followUpOn() : null,
        pin == null ? null : pin.text(),
        newest,
        moved,
        review.verdicts().stream()
            .map(verdict ->
                new VerdictResponse(
                    verdict.cluster(),
                    verdict.decision().key(),
                    isStaff ? verdict.why().key() : null,
                    verdict.others(),
                    isStaff ? verdict.note() : null,
                    then.get(verdict.cluster()),
                    now.get(verdict.cluster())))
            .toList(),
        review.sharedNote(),
        reader == Reader.COUNSELLOR ? review.confidentialNote() : null,
        isStaff ? review.author().staffId() : null,
        review.author().at());
  }

  /** Without notes, so that a log line can't hold them. */
  @Override
  public String toString() {
    return "ReviewResponse[" + studentId + ", " + version + "]";
  }
}
