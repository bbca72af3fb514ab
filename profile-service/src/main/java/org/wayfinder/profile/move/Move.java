package org.wayfinder.profile.move;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Students who change counsellors together. What each one's counsellors were and are to be is
 * settled before anything changes, so that a crash half-way can be finished, and all of it undone.
 *
 * @param at when, in milliseconds
 */
record Move(String id, String schoolId, String by, Instant at, List<Step> steps) {

  /** So many students move at once at most. */
  static final int MOST = 500;

  Move {
    steps = List.copyOf(steps);
  }

  /** One student's counsellors before and after. */
  record Step(String studentId, List<String> before, List<String> after) {

    Step {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** Takes one counsellor away and gives another; null for none. */
    static Step of(
        String studentId, List<String> before, @Nullable String from, @Nullable String to) {
      var after = new ArrayList<>(before);
      after.remove(from);
      if (to != null && !after.contains(to)) {
        after.add(to);
      }
      return new Step(studentId, before, after);
    }
  }

  /** Until when it can be undone. */
  Instant undoableUntil(Duration undo) {
    return at.plus(undo);
  }
}
