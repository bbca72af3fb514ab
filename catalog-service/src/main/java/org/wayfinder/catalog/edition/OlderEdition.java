package org.wayfinder.catalog.edition;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The edition before the newest that was asked for last. Anybody may ask, and each takes many
 * megabytes to read, so they are read one at a time.
 */
@Component
class OlderEdition {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final EditionStore store;
  private final EditionKeeper keeper;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile CurrentEdition.@Nullable Loaded last;

  OlderEdition(EditionStore store, EditionKeeper keeper) {
    this.store = store;
    this.keeper = keeper;
  }

  /**
   * An edition by its number.
   *
   * @throws ProblemException 404 when there is none, 429 while others are read
   */
  CurrentEdition.Loaded get(int number) {
    var kept = last;
    if (kept != null && kept.edition().number() == number) {
      return kept;
    }
    var header = store.find(number).orElseThrow(() -> ProblemException.notFound("edition"));
    if (!hasItsTurn()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "Another old edition is being read. Try again in a moment.",
          Duration.ofSeconds(1));
    }
    try {
      kept = last;
      if (kept == null || kept.edition().number() != number) {
        kept = keeper.load(header);
        last = kept;
      }
      return kept;
    } finally {
      reading.unlock();
    }
  }

  private boolean hasItsTurn() {
    try {
      return reading.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
