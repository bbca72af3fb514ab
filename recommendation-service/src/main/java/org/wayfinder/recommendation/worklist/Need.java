package org.wayfinder.recommendation.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.engine.AnswerQuality;
import org.wayfinder.recommendation.review.Review;

/**
 * How much a conversation with a student is needed, and why.
 *
 * @param weight the sum of the weights of the reasons; the more, the sooner
 * @param viewFirst the counsellor has to note a view of the student first, so nothing here tells of
 *     the ranking, the place in the list included
 */
record Need(WorklistRow row, int weight, List<NeedReason> reasons, boolean viewFirst) {

  /** The order of a worklist; ids decide among equals, so that it is the same each time. */
  static final Comparator<Need> ORDER =
      Comparator.comparingInt(Need::weight)
          .reversed()
          .thenComparing(need -> need.row().studentId());

  Need {
    reasons = List.copyOf(reasons);
  }

  /** What is needed at a moment; days are those of UTC. */
  static Need of(WorklistRow row, Instant now, boolean viewFirst, WorklistProperties settings) {
    var reasons = new ArrayList<NeedReason>();
    var weight = 0;
    for (var reason : NeedReason.values()) {
      if (!(viewFirst && reason.tellsTheRanking()) && holds(reason, row, now, settings)) {
        reasons.add(reason);
        weight += settings.weight(reason);
      }
    }
    return new Need(row, weight, reasons, viewFirst);
  }

  private static boolean holds(
      NeedReason reason, WorklistRow row, Instant now, WorklistProperties settings) {
    var ranked = row.ranked();
    var reviewed = row.reviewed();
    return switch (reason) {
      case FOLLOW_UP_DUE -> isDue(reviewed, now);
      case TALK_FIRST ->
          ranked != null
              && (ranked.quality() == AnswerQuality.Status.FLAT
                  || ranked.quality() == AnswerQuality.Status.CARELESS);
      case CONTRADICTS -> ranked != null && ranked.contradicts();
      case MOVED ->
          ranked != null
              && reviewed != null
              && reviewed.seen() != null
              && !reviewed.seen().equals(ranked.first());
      case TIES -> ranked != null && ranked.tied() >= settings.tied();
      case NEVER_REVIEWED -> ranked != null && reviewed == null;
      case SILENCE -> row.lastHeardOf().plus(settings.silent()).isBefore(now);
    };
  }

  private static boolean isDue(WorklistRow.@Nullable Reviewed reviewed, Instant now) {
    if (reviewed == null || reviewed.status() != Review.Status.FOLLOW_UP) {
      return false;
    }
    var day = reviewed.followUpOn();
    return day != null && !day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /** The clusters of the first tie groups, as far as they may be seen. */
  List<String> clusters() {
    var ranked = row.ranked();
    return ranked == null || viewFirst ? List.of() : ranked.first();
  }
}
