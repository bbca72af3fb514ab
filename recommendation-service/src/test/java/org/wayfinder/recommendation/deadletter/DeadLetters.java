package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Map;

/** Dead letters with names. */
final class DeadLetters {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private DeadLetters() {}

  /** A letter that waits; its number is its offset and the seconds after noon. */
  static DeadLetter waiting(String id, int number, String cause) {
    return letter(id, number, cause, "students", true);
  }

  /** A letter that claims to come from a topic that is none of ours. */
  static DeadLetter forged(String id) {
    return letter(id, 1, "not-json", "payments", true);
  }

  /** A letter whose record was too large. */
  static DeadLetter leftOut(String id) {
    return letter(id, 1, "not-json", "students", false);
  }

  private static DeadLetter letter(
      String id, int number, String cause, String topic, boolean complete) {
    return new DeadLetter(
        id,
        new DeadLetter.Place("log-1", 0, number),
        new DeadLetter.Origin(topic, 2, 10L + number, "stu-" + number, NOON.minusSeconds(60)),
        cause,
        "profile.version is missing",
        17,
        complete,
        Map.of("type", "org.wayfinder.student.state.v1", "id", "e-" + number),
        1,
        null,
        NOON.plusSeconds(number),
        DeadLetterState.WAITING,
        null);
  }
}
