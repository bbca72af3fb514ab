package org.wayfinder.recommendation.deadletter;

import org.springframework.http.HttpStatus;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Why a decision about a dead letter is refused, in words for operators. */
final class DeadLetterProblems {

  static final ProblemType SETTLED =
      new ProblemType(
          "dead-letter-settled", HttpStatus.CONFLICT, "Somebody decided about it before you");
  static final ProblemType EXPIRED =
      new ProblemType("dead-letter-expired", HttpStatus.GONE, "The record is no longer there");
  static final ProblemType NOT_REPLAYABLE =
      new ProblemType(
          "dead-letter-not-replayable", HttpStatus.CONFLICT, "The record can't be replayed");

  private DeadLetterProblems() {}

  static ProblemException settled(DeadLetter letter) {
    var decision = letter.decision();
    if (letter.state() == DeadLetterState.EXPIRED) {
      return expired();
    }
    return new ProblemException(
        SETTLED,
        decision == null
            ? "Somebody is replaying it at this moment. Look again in a minute."
            : "It was %s at %s by %s."
                .formatted(letter.state().key(), decision.at(), decision.by()));
  }

  static ProblemException expired() {
    return new ProblemException(
        EXPIRED,
        "The dead-letter topic no longer holds this record, so it can't be replayed. "
            + "A republication brings the newest state of every student in any case.");
  }

  static ProblemException foreignTopic() {
    return new ProblemException(
        NOT_REPLAYABLE, "It says it came from a topic that nothing may be replayed to.");
  }

  static ProblemException leftOut() {
    return new ProblemException(
        NOT_REPLAYABLE, "The record was too large to be set aside, so only its headers are here.");
  }
}
