package org.wayfinder.recommendation.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.review.Review;

/**
 * A page of a worklist, whoever needs a conversation most first.
 *
 * @param counts how many of the whole caseload have each status, whatever is filtered
 * @param next opaque cursor for the following page; null on the last one
 */
@Schema(name = "Worklist")
record WorklistResponse(List<Student> items, @Nullable String next, Map<String, Integer> counts) {

  /**
   * A student.
   *
   * @param viewFirst the counsellor has to note a view first; until then nothing here tells of the
   *     ranking, the place in the list included
   * @param weight the sum of the reasons' weights
   * @param profileVersion of the newest answers; null before the first
   * @param since when these were first heard of
   * @param clusters the first tie groups of all frameworks
   */
  @Schema(name = "WorklistStudent")
  record Student(
      String studentId,
      String givenName,
      String familyName,
      int grade,
      String status,
      @Nullable LocalDate followUpOn,
      boolean viewFirst,
      int weight,
      List<Reason> reasons,
      @Nullable Integer profileVersion,
      Instant since,
      List<String> clusters) {

    /** Without the name, so that a log line can't hold it. */
    @Override
    public String toString() {
      return "Student[" + studentId + "]";
    }
  }

  /** Why a conversation would do good, and how much that counts. */
  @Schema(name = "WorklistReason")
  record Reason(String reason, int weight) {}

  static WorklistResponse of(Worklists.Result result, WorklistProperties settings) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var status : Review.Status.values()) {
      counts.put(status.key(), result.counts().getOrDefault(status, 0));
    }
    return new WorklistResponse(
        result.page().items().stream().map(entry -> student(entry, settings)).toList(),
        result.page().next(),
        counts);
  }

  private static Student student(Worklists.Entry entry, WorklistProperties settings) {
    var need = entry.need();
    var row = need.row();
    var ranked = row.ranked();
    var reviewed = row.reviewed();
    return new Student(
        row.studentId(),
        entry.student().givenName(),
        entry.student().familyName(),
        entry.student().grade(),
        row.status().key(),
        reviewed == null ? null : reviewed.followUpOn(),
        need.viewFirst(),
        need.weight(),
        need.reasons().stream()
            .map(reason -> new Reason(reason.key(), settings.weight(reason)))
            .toList(),
        ranked == null ? null : ranked.profileVersion(),
        row.since(),
        need.clusters());
  }
}
