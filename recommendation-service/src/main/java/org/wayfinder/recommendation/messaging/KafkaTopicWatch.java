package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the topics now and then, since a broker may lose them at any time. */
final class KafkaTopicWatch implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(KafkaTopicWatch.class);

  private final KafkaTopics topics;
  private final Duration interval;
  private final CountDownLatch stopped = new CountDownLatch(1);

  KafkaTopicWatch(KafkaTopics topics, Duration interval) {
    this.topics = topics;
    this.interval = interval;
  }

  @Override
  public void run() {
    try {
      while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      topics.look();
    } catch (KafkaUnavailableException e) {
      log.debug("The topics can't be looked at just now", e);
    }
  }

  @Override
  public void stop() {
    stopped.countDown();
  }
}
