package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic, this instance for itself unless a subclass shares it: makes the topic and a
 * consumer, lets the subclass read until it is told to stop, and begins again with a pause whenever
 * the broker is away, and at once when the topics are others.
 */
public abstract class KafkaFollower implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(KafkaFollower.class);

  private final KafkaClients clients;
  private final KafkaTopics topics;
  private final String what;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> consumer;

  /**
   * @param what is followed, for the log
   */
  protected KafkaFollower(KafkaClients clients, KafkaTopics topics, String what) {
    this.clients = clients;
    this.topics = topics;
    this.what = what;
  }

  /** The consumer that it reads with, one for each beginning. */
  protected Consumer<String, byte[]> consumer(KafkaClients from) {
    return from.lonelyConsumer();
  }

  /** Assigns partitions and reads while {@code goOn}; returning early begins again at once. */
  protected abstract void follow(Consumer<String, byte[]> open, BooleanSupplier goOn);

  /** To be said after each round that worked, so that the next pause is short again. */
  protected final void worked() {
    backoff.worked();
  }

  @Override
  public final void run() {
    while (stopped.getCount() > 0) {
      try {
        topics.ensure();
        followWithNewConsumer();
      } catch (WakeupException _) {
        log.debug("Told to stop");
      } catch (RuntimeException e) {
        log.warn("{} can't be followed just now: {}", what, e.toString());
        pause();
      } catch (Error e) {
        log.error("{} can't be followed; trying again", what, e);
        pause();
      }
    }
  }

  private void followWithNewConsumer() {
    var generation = topics.generation();
    try (var open = consumer(clients)) {
      consumer = open;
      follow(open, () -> stopped.getCount() > 0 && topics.generation() == generation);
    } finally {
      consumer = null;
    }
  }

  private void pause() {
    try {
      var ended = stopped.await(backoff.failed().toMillis(), TimeUnit.MILLISECONDS);
      log.debug("Waited, told to stop: {}", ended);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stopped.countDown();
    }
  }

  @Override
  public final void stop() {
    stopped.countDown();
    var open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }
}
