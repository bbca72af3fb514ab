package org.wayfinder.database.query;

import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;

/**
 * Keys to look at.
 *
 * @param from the lowest that counts, null for no bound
 * @param to the first above that doesn't count, null for no bound
 */
record Interval(@Nullable Key from, @Nullable Key to) {

  static final Interval ALL = new Interval(null, null);

  /** All keys that begin with this one. */
  static Interval of(Key prefix) {
    return new Interval(prefix, prefix.afterAllBelow());
  }

  boolean endsBefore(Key key) {
    return to != null && key.compareTo(to) >= 0;
  }

  /** What is left of it behind a key already seen, in the direction of travel. */
  Interval behind(Key seen, boolean reverse) {
    return reverse ? new Interval(from, seen) : new Interval(seen.afterAllBelow(), to);
  }
}
