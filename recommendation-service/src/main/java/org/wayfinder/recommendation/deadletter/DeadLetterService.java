package org.wayfinder.recommendation.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;

/**
 * Decides about dead letters. A letter is claimed before it is replayed, so two operators never do
 * it both; a crash between the acknowledgement and the mark leaves it waiting, and replaying it
 * again then is harmless, because states that are known already change nothing.
 */
final class DeadLetterService {

  /** Longer than any replay takes; after that the claim's holder has crashed. */
  static final Duration CLAIM = Duration.ofMinutes(1);

  private final DeadLetterStore store;
  private final Replays replays;
  private final Clock clock;

  DeadLetterService(DeadLetterStore store, Replays replays, Clock clock) {
    this.store = store;
    this.replays = replays;
    this.clock = clock;
  }

  DeadLetter find(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("dead letter"));
  }

  /** Puts the record back on its topic and marks the letter. */
  DeadLetter replay(String id, String operator) {
    var letter = find(id);
    obstacle(letter)
        .ifPresent(problem -> {
          throw problem;
        });
    if (!claim(letter)) {
      throw DeadLetterProblems.settled(find(id));
    }
    try (var session = replays.open()) {
      return settle(letter, replay(letter, session), operator);
    } catch (RuntimeException e) {
      store.release(id); // does nothing to a letter that is settled
      throw e;
    }
  }

  /** Leaves the letter for good; its record stays in the topic until retention takes it. */
  DeadLetter discard(String id, String operator) {
    var letter = find(id);
    if (letter.state() != DeadLetterState.WAITING || !claim(letter)) {
      throw DeadLetterProblems.settled(find(id));
    }
    return settle(letter, DeadLetterState.DISCARDED, operator);
  }

  /** Discards all that wait with a cause. */
  long discardAll(String cause, String operator) {
    var now = now();
    return store.discard(cause, new DeadLetter.Decision(operator, now), now.minus(CLAIM));
  }

  /** Why a letter can't be replayed at all; nothing when it can. */
  Optional<ProblemException> obstacle(DeadLetter letter) {
    if (letter.state() != DeadLetterState.WAITING) {
      return Optional.of(DeadLetterProblems.settled(letter));
    } else if (!replays.mayReplayTo(letter.origin().topic())) {
      return Optional.of(DeadLetterProblems.foreignTopic());
    }
    return letter.complete() ? Optional.empty() : Optional.of(DeadLetterProblems.leftOut());
  }

  boolean claim(DeadLetter letter) {
    var now = now();
    return store.claim(letter.id(), now, now.minus(CLAIM));
  }

  /** Replays a claimed letter and says what to mark it with. */
  static DeadLetterState replay(DeadLetter letter, Replays.Session session) {
    return session.replay(letter) ? DeadLetterState.REPLAYED : DeadLetterState.EXPIRED;
  }

  private DeadLetter settle(DeadLetter letter, DeadLetterState state, String operator) {
    var decision = mark(letter, state, operator);
    if (decision == null) {
      throw DeadLetterProblems.settled(find(letter.id()));
    } else if (state == DeadLetterState.EXPIRED) {
      throw DeadLetterProblems.expired();
    }
    return letter.decided(state, decision);
  }

  /** Marks a letter; null when somebody else did first. */
  DeadLetter.@Nullable Decision mark(DeadLetter letter, DeadLetterState state, String operator) {
    var by = state == DeadLetterState.EXPIRED ? null : operator;
    var decision = new DeadLetter.Decision(by, now());
    return store.settle(letter.id(), state, decision) ? decision : null;
  }

  /** As exact as the store keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
