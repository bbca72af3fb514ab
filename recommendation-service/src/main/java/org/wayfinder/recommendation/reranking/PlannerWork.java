package org.wayfinder.recommendation.reranking;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.Backoff;
import org.wayfinder.recommendation.messaging.ServiceThread;

/** Lets the planner do its step again and again, later and later while something is away. */
final class PlannerWork implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(PlannerWork.class);

  private final RerankingPlanner planner;
  private final Duration interval;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);

  PlannerWork(RerankingPlanner planner, Duration interval) {
    this.planner = planner;
    this.interval = interval;
  }

  @Override
  public void run() {
    try {
      while (!stopped.await(step().toMillis(), TimeUnit.MILLISECONDS)) {
        log.trace("Looking what there is to do");
      }
      planner.letGo();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("The lease was not given back; it lapses", e);
    }
  }

  /** Does a step and says how long to wait until the next one. */
  private Duration step() {
    try {
      planner.step();
      backoff.worked();
      return interval;
    } catch (RuntimeException e) {
      log.warn("Ranking everybody anew can't go on just now: {}", e.toString());
      log.debug("The cause", e);
      return backoff.failed();
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
