package org.wayfinder.recommendation.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.review.Review;

/**
 * What a worklist has to know of one student, in three parts that come from different sides. Each
 * part keeps its newest version, in whatever order they arrive.
 *
 * @param revision counts changes, for conditional writes; 0 when nothing is stored yet
 * @param since when the student's answers, or without any the student, were first heard of
 */
record WorklistRow(
    String studentId,
    long revision,
    Instant since,
    Roster roster,
    @Nullable Ranked ranked,
    @Nullable Reviewed reviewed) {

  /** Where the student belongs; version 0 as long as nobody has said. */
  record Roster(long version, List<String> counsellorIds) {

    static final Roster UNKNOWN = new Roster(0, List.of());

    Roster {
      counsellorIds = List.copyOf(counsellorIds);
    }
  }

  /**
   * What the newest recommendation says.
   *
   * @param key what it is pinned to; sorts by version
   * @param first the clusters of the first tie groups of all frameworks, sorted
   * @param tied how many there are in the largest of these groups
   * @param contradicts whether what the student stated comes out in the lower half of a framework
   */
  record Ranked(
      String key,
      int profileVersion,
      AnswerQuality.Status quality,
      List<String> first,
      int tied,
      boolean contradicts) {
    Ranked {
      first = List.copyOf(first);
    }
  }

  /**
   * What the newest review says.
   *
   * @param seen the clusters of the first tie groups of what was reviewed; null when it was nothing
   */
  record Reviewed(
      int version,
      Instant at,
      Review.Status status,
      @Nullable LocalDate followUpOn,
      @Nullable List<String> seen) {
    Reviewed {
      seen = seen == null ? null : List.copyOf(seen);
    }
  }

  static WorklistRow unknown(String studentId, Instant now) {
    return new WorklistRow(studentId, 0, now, Roster.UNKNOWN, null, null);
  }

  WorklistRow with(Roster heard) {
    return heard.version() > roster.version()
        ? new WorklistRow(studentId, revision, since, heard, ranked, reviewed)
        : this;
  }

  /** The same for a student who may not be ranked any more: what was ranked is not shown again. */
  WorklistRow withoutRanking(Roster heard) {
    return heard.version() >= roster.version()
        ? new WorklistRow(studentId, revision, since, heard, null, reviewed)
        : this;
  }

  /** Since when the answers are known counts from their first ranking, not from a later edition. */
  WorklistRow with(Ranked heard, Instant now) {
    if (ranked != null && ranked.key().compareTo(heard.key()) >= 0) {
      return this;
    }
    var isAnsweredAnew = ranked == null || ranked.profileVersion() < heard.profileVersion();
    return new WorklistRow(
        studentId, revision, isAnsweredAnew ? now : since, roster, heard, reviewed);
  }

  WorklistRow with(Reviewed heard) {
    return reviewed == null || reviewed.version() < heard.version()
        ? new WorklistRow(studentId, revision, since, roster, ranked, heard)
        : this;
  }

  Review.Status status() {
    return reviewed == null ? Review.Status.NEW : reviewed.status();
  }

  /** When something was last done, by the student or by a counsellor. */
  Instant lastHeardOf() {
    return reviewed == null || reviewed.at().isBefore(since) ? since : reviewed.at();
  }
}
