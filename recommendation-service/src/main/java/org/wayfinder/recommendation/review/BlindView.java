package org.wayfinder.recommendation.review;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a counsellor thought of a student, noted once and kept as it is.
 *
 * @param clusters those the counsellor would have named, the likeliest first
 * @param note for colleagues; null for none
 * @param blind whether the ranking was hidden from the counsellor at that moment
 */
record BlindView(
    String studentId,
    Review.Author author,
    List<String> clusters,
    @Nullable String note,
    boolean blind) {

  BlindView {
    clusters = List.copyOf(clusters);
  }

  /** Whether the other one says the same. */
  boolean isLike(BlindView other) {
    return clusters.equals(other.clusters) && Objects.equals(note, other.note);
  }

  /** Without the note, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "BlindView[" + studentId + ", " + author.staffId() + "]";
  }
}
