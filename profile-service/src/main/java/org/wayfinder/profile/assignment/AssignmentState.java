package org.wayfinder.profile.assignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a student is with an assignment. */
enum AssignmentState {
  NOT_STARTED,
  IN_PROGRESS,
  FINISHED;

  /** The name in JSON, e.g. {@code not-started}. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<AssignmentState> of(String wireName) {
    return Arrays.stream(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }
}
