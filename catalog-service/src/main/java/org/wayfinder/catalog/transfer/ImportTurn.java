package org.wayfinder.catalog.transfer;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Has an instance read one import at a time: each may need a good part of its memory, and two that
 * write to one draft would only be in each other's way.
 */
@Component
public final class ImportTurn {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final Semaphore turn = new Semaphore(1);

  /**
   * Does the work when nobody else is at it.
   *
   * @throws ProblemException 429 when somebody is
   */
  public <T> T take(Supplier<T> work) {
    if (!turn.tryAcquire()) {
      throw new ProblemException(
          ProblemType.TOO_MANY_REQUESTS,
          "Another import is being read just now. Try again in a few seconds.",
          SOON);
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }
}
