package org.wayfinder.profile.interest;

import org.jspecify.annotations.Nullable;

/**
 * How much preparation a student wants, as O*NET job zones 1 to 5.
 *
 * @param now for a first job; null when not said
 * @param later in the long run; null when not said
 */
public record JobZones(@Nullable Integer now, @Nullable Integer later) {

  /** The least preparation there is. */
  public static final int MIN = 1;

  /** The most preparation there is. */
  public static final int MAX = 5;

  /** Nothing said. */
  public static final JobZones NONE = new JobZones(null, null);

  public JobZones {
    requireInRange(now);
    requireInRange(later);
  }

  boolean isEmpty() {
    return now == null && later == null;
  }

  private static void requireInRange(@Nullable Integer zone) {
    if (zone != null && (zone < MIN || zone > MAX)) {
      throw new IllegalArgumentException("a job zone is from 1 to 5");
    }
  }
}
