package org.wayfinder.recommendation.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.ranking.RecommendationPin;

/**
 * What the counsellors have said of a student's recommendation, as it stood after one change. The
 * next change makes another one; none is ever altered.
 *
 * @param version from 1, one more with each change
 * @param author who made the change, when, and for which school
 * @param recommendation what the verdicts are about; null when there are none
 * @param verdicts one for each cluster that was judged
 * @param sharedNote for the student; null for none
 * @param confidentialNote for counsellors of the author's school only; null for none
 */
public record Review(
    String studentId,
    int version,
    Author author,
    Progress progress,
    @Nullable RecommendationPin recommendation,
    List<Verdict> verdicts,
    @Nullable String sharedNote,
    @Nullable String confidentialNote) {

  public Review {
    verdicts = List.copyOf(verdicts);
  }

  /** Who made a change, by the id on the roster, and when, in milliseconds. */
  public record Author(String staffId, String schoolId, Instant at) {}

  /**
   * How far the counsellor is with the student.
   *
   * @param followUpOn the day to come back to it; null unless that is the status
   */
  public record Progress(Status status, @Nullable LocalDate followUpOn) {}

  /** How far the counsellor is with the student. */
  public enum Status implements Keyed {
    NEW,
    IN_REVIEW,
    DISCUSSED,
    FOLLOW_UP;

    @Override
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Without what was written in confidence, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "Review[" + studentId + ", " + version + "]";
  }
}
