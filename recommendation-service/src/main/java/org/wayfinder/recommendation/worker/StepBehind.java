package org.wayfinder.recommendation.worker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps beside its owner, one after the other in the order given, and lets the owner be one
 * step ahead at most. When it is closed no step runs any more, however it came to that; a step that
 * failed fails its owner, who can't give another one.
 */
public final class StepBehind implements AutoCloseable {

  private final String name;
  private @Nullable FutureTask<?> running;

  public StepBehind(String name) {
    this.name = name;
  }

  /** Waits for the step before, and starts this one. */
  public void next(Runnable step) {
    await();
    var task = new FutureTask<>(step, null);
    running = task;
    Thread.ofVirtual().name(name).start(task);
  }

  /** Waits for the last step. */
  @Override
  public void close() {
    await();
  }

  /** To be interrupted does not end the wait: the step has time limits, and must not run on. */
  private void await() {
    var task = running;
    var interrupted = false;
    while (task != null) {
      try {
        running = null;
        task.get();
        task = null;
      } catch (InterruptedException _) {
        interrupted = true;
      } catch (ExecutionException e) {
        restoreInterrupt(interrupted);
        switch (e.getCause()) {
          case RuntimeException failure -> throw failure;
          case Error failure -> throw failure;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }
    restoreInterrupt(interrupted);
  }

  private static void restoreInterrupt(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
