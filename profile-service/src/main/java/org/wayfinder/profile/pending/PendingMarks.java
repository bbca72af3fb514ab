package org.wayfinder.profile.pending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much waits to be published.
 *
 * @param count stored changes whose publication has not been acknowledged
 * @param oldest when the longest waiting one was stored; null when nothing waits
 */
public record PendingMarks(long count, @Nullable Instant oldest) {

  /** Both together. */
  public PendingMarks plus(PendingMarks other) {
    var earliest =
        oldest == null || (other.oldest != null && other.oldest.isBefore(oldest))
            ? other.oldest
            : oldest;
    return new PendingMarks(count + other.count, earliest);
  }
}
