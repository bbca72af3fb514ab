package org.wayfinder.recommendation.worker;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whether students who have just saved are being ranked here. Work that can wait gives way to them,
 * but not for ever: under a load that never ends it would never be done.
 */
public final class LiveWork {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition quiet = lock.newCondition();
  private int running;

  /** What is going on; closed when it is done. */
  interface Running extends AutoCloseable {

    @Override
    void close();
  }

  Running begin() {
    lock.lock();
    try {
      running++;
    } finally {
      lock.unlock();
    }
    return this::end;
  }

  private void end() {
    lock.lock();
    try {
      running--;
      if (running == 0) {
        quiet.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns at once when nobody is being ranked, else as soon as that is so.
   *
   * @param most how long it waits at most
   */
  public void giveWay(Duration most) {
    var left = most.toNanos();
    lock.lock();
    try {
      while (running > 0 && left > 0) {
        left = quiet.awaitNanos(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // whoever is told to end finds out where it matters
    } finally {
      lock.unlock();
    }
  }
}
