package org.wayfinder.recommendation.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/** Forgets previews that have expired, also when nobody asks for another one. */
final class PreviewExpiry implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(PreviewExpiry.class);
  private static final Duration INTERVAL = Duration.ofMinutes(5);

  private final PreviewStore store;
  private final Clock clock;
  private final CountDownLatch stopped = new CountDownLatch(1);

  PreviewExpiry(PreviewStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      while (!stopped.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        forget();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void forget() {
    try {
      store.forget(clock.instant());
    } catch (StoreUnavailableException e) {
      log.debug("Next time", e);
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
