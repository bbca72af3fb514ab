package org.wayfinder.recommendation.deadletter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Replays what waits with one cause, oldest first, for as long as a request may take; the caller
 * asks again for the rest. Letters that fail anew meanwhile are not taken up again by the same run.
 */
final class CauseReplay {

  private static final Duration BUDGET = Duration.ofSeconds(3);
  private static final int PAGE = 100;

  private final DeadLetterStore store;
  private final DeadLetterService service;
  private final Replays replays;
  private int replayed;
  private int expired;
  private int refused;

  CauseReplay(DeadLetterStore store, DeadLetterService service, Replays replays) {
    this.store = store;
    this.service = service;
    this.replays = replays;
  }

  /**
   * What came of it.
   *
   * @param replayed put back on their topic
   * @param expired no longer in the dead-letter topic
   * @param refused can't be replayed, or somebody else was deciding about them
   * @param waiting with this cause now, those that failed again included
   */
  record Result(int replayed, int expired, int refused, long waiting) {}

  Result run(String cause, String operator) {
    var began = service.now();
    var end = System.nanoTime() + BUDGET.toNanos();
    DeadLetterStore.@Nullable Cursor after = null;
    try (var session = replays.open()) {
      do {
        after = page(cause, after, began, end, letter -> replay(letter, session, operator));
      } while (after != null && System.nanoTime() < end);
    }
    var waiting = store.counts(DeadLetterState.WAITING).getOrDefault(cause, 0L);
    return new Result(replayed, expired, refused, waiting);
  }

  private interface Step {
    void take(DeadLetter letter);
  }

  /** Works through a page; null when there is nothing behind it. */
  private DeadLetterStore.@Nullable Cursor page(
      String cause, DeadLetterStore.@Nullable Cursor after, Instant began, long end, Step step) {
    var page = store.list(DeadLetterState.WAITING, cause, after, PAGE);
    for (var letter : page) {
      if (letter.setAsideAt().isAfter(began) || System.nanoTime() >= end) {
        return null;
      }
      step.take(letter);
    }
    return page.size() < PAGE
        ? null
        : new DeadLetterStore.Cursor(page.getLast().setAsideAt(), page.getLast().id());
  }

  private void replay(DeadLetter letter, Replays.Session session, String operator) {
    if (service.obstacle(letter).isPresent() || !service.claim(letter)) {
      refused++;
      return;
    }
    try {
      var state = DeadLetterService.replay(letter, session);
      if (service.mark(letter, state, operator) == null) {
        refused++;
      } else if (state == DeadLetterState.REPLAYED) {
        replayed++;
      } else {
        expired++;
      }
    } catch (RuntimeException e) {
      store.release(letter.id());
      throw e;
    }
  }
}
