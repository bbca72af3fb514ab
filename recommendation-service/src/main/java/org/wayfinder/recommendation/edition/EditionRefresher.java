package org.wayfinder.recommendation.edition;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.Backoff;
import org.wayfinder.recommendation.messaging.ServiceThread;

/**
 * Gets the current edition over HTTP when the service starts, so that neither a broker nor its
 * retention is needed for it, and looks again now and then in case an event was missed.
 */
final class EditionRefresher implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(EditionRefresher.class);

  private final Editions editions;
  private final Duration interval;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);
  private boolean recalled;

  EditionRefresher(Editions editions, Duration interval) {
    this.editions = editions;
    this.interval = interval;
  }

  @Override
  public void run() {
    try {
      while (!stopped.await(look().toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("Looking for a newer edition");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once and says how long to wait until the next time. */
  private Duration look() {
    try {
      if (!recalled) {
        editions.recall();
        recalled = true;
      }
      editions.refresh();
      backoff.worked();
      return interval;
    } catch (RuntimeException e) {
      log.warn("The current edition can't be got just now: {}", e.toString());
      return backoff.failed();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
