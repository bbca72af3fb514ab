package org.wayfinder.recommendation.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A day on which a counsellor wants to come back to many students, set at once.
 *
 * @param at when it was set, in milliseconds
 */
record FollowUp(String id, String counsellorId, Instant at, List<Made> made) {

  /** So many students at once at most. */
  static final int MOST = 500;

  FollowUp {
    made = List.copyOf(made);
  }

  /** The version of a student's review that it made. */
  record Made(String studentId, int version) {}

  /** Until when it can be undone. */
  Instant undoableUntil(Duration undo) {
    return at.plus(undo);
  }
}
