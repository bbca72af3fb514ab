package org.wayfinder.recommendation.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a review is meant for the student. What was written in confidence, or for colleagues, has
 * no place in it, so whoever shows it can't show that.
 *
 * @param edition whose clusters the decisions name; null when there are none
 * @param moved whether other clusters are in a first tie group now than when it was decided
 * @param note for the student; null for none
 */
public record SharedReview(
    Instant at,
    @Nullable Integer edition,
    boolean moved,
    List<Decided> decisions,
    @Nullable String note) {

  public SharedReview {
    decisions = List.copyOf(decisions);
  }

  /**
   * What was decided of one cluster.
   *
   * @param others the clusters to be looked at as well, or instead
   */
  public record Decided(String cluster, Verdict.Decision decision, List<String> others) {
    public Decided {
      others = List.copyOf(others);
    }
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return decisions.isEmpty() && note == null;
  }

  static SharedReview of(Review review, boolean moved) {
    var pin = review.recommendation();
    return new SharedReview(
        review.author().at(),
        pin == null ? null : pin.edition(),
        moved,
        review.verdicts().stream()
            .map(verdict -> new Decided(verdict.cluster(), verdict.decision(), verdict.others()))
            .toList(),
        review.sharedNote());
  }

  /** Without the note, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "SharedReview[" + at + "]";
  }
}
