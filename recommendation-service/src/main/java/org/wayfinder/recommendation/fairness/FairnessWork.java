package org.wayfinder.recommendation.fairness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.ServiceThread;

/** Looks now and then whether a school's card is to be counted; what fails is tried next time. */
final class FairnessWork implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(FairnessWork.class);

  private final FairnessCounting counting;
  private final Duration look;
  private final CountDownLatch stopped = new CountDownLatch(1);

  FairnessWork(FairnessCounting counting, Duration look) {
    this.counting = counting;
    this.look = look;
  }

  @Override
  public void run() {
    try {
      while (!stopped.await(look.toMillis(), TimeUnit.MILLISECONDS)) {
        step();
      }
      counting.letGo();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("The lease was not given back; it lapses", e);
    }
  }

  private void step() {
    try {
      counting.step();
    } catch (RuntimeException e) {
      log.warn("Fairness cards can't be counted just now: {}", e.toString());
      log.debug("The cause", e);
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
