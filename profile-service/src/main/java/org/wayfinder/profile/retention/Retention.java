package org.wayfinder.profile.retention;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a school keeps the record of a student who has left.
 *
 * @param version counts changes; 0 as long as the school has said nothing
 * @param days after leaving, 0 to 3650; 0 ends it at the next look
 */
record Retention(String schoolId, long version, int days) {

  static final int MAX_DAYS = 3650;

  Retention {
    if (days < 0 || days > MAX_DAYS) {
      throw new IllegalArgumentException("nobody keeps records so long");
    }
  }

  /** Whoever left by then is to be erased. */
  Instant endedBy(Instant now) {
    return now.minus(Duration.ofDays(days));
  }
}
