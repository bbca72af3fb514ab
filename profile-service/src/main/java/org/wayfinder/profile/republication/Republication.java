package org.wayfinder.profile.republication;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One run over all students that publishes the newest state of each.
 *
 * @param id sorts by the moment of the request
 * @param startedAt null while it waits
 * @param finishedAt null until it is done
 * @param total students there were when it started
 * @param published students published so far; more than the total when some were added meanwhile
 * @param after the last student whose batch was acknowledged; null before the first
 */
record Republication(
    String id,
    Reason reason,
    State state,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long total,
    long published,
    @Nullable String after) {

  /** Why everybody is published again. */
  enum Reason {
    /** An operator asked for it. */
    REQUESTED,
    /** The topic is another one than before, so what the old one held is lost. */
    TOPIC_REPLACED,
    /** A consumer can't get from the topic what it lacks. */
    CONSUMER_BEHIND;

    /** The name in JSON and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** How far it is. */
  enum State {
    WAITING,
    RUNNING,
    DONE;

    /** The name in JSON and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** One that was just asked for. */
  static Republication waiting(String id, Reason reason, Instant requestedAt) {
    return new Republication(id, reason, State.WAITING, requestedAt, null, null, 0, 0, null);
  }
}
