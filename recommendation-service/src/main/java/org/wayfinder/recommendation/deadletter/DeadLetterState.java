package org.wayfinder.recommendation.deadletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a dead letter. Only a waiting one can change, and only once. */
enum DeadLetterState {
  /** Nobody has decided yet. */
  WAITING,
  /** Put back on its topic, and acknowledged there. */
  REPLAYED,
  /** Left for good. */
  DISCARDED,
  /** The record was gone before anybody decided: retention, or another log. */
  EXPIRED;

  private final String key = name().toLowerCase(Locale.ROOT);

  String key() {
    return key;
  }

  static Optional<DeadLetterState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
  }
}
