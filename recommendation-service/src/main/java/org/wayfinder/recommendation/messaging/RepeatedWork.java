package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a step at once and then again and again until it is told to stop; a step that failed is
 * tried again sooner, after a wait that grows.
 */
public final class RepeatedWork implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(RepeatedWork.class);

  private final String what;
  private final Duration interval;
  private final Runnable step;
  private final Runnable end;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean failing;

  /**
   * @param what the work as a noun, for the log
   * @param interval between two steps that worked
   */
  public RepeatedWork(String what, Duration interval, Runnable step) {
    this(what, interval, step, () -> {});
  }

  /**
   * @param what the work as a noun, for the log
   * @param interval between two steps that worked
   * @param end done once, on the same thread, when the work was told to stop
   */
  public RepeatedWork(String what, Duration interval, Runnable step, Runnable end) {
    this.what = what;
    this.interval = interval;
    this.step = step;
    this.end = end;
  }

  @Override
  public void run() {
    try {
      var wait = attempt();
      while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        wait = attempt();
      }
      end.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("{} did not end well; what it held lapses", what, e);
    }
  }

  /** Does a step and says how long to wait until the next one. */
  private Duration attempt() {
    try {
      step.run();
      if (failing) {
        log.info("{} goes on", what);
      }
      failing = false;
      backoff.worked();
      return interval;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("{} can't go on just now and is tried again: {}", what, e.toString());
      }
      failing = true;
      log.debug("The cause", e);
      return backoff.failed();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
