package org.wayfinder.recommendation.updates;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.messaging.Backoff;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;

/**
 * Follows all recommendation updates from now on, every instance for itself, and hands them to the
 * hub. It assigns itself all partitions and commits nothing: what was missed while it was away,
 * readers find in the store.
 */
final class KafkaUpdateFollower implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(KafkaUpdateFollower.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long LOOK_FOR_PARTITIONS_EVERY = 30;

  private final KafkaClients clients;
  private final KafkaTopics topics;
  private final String topic;
  private final KafkaUpdateEvents events;
  private final UpdateHub hub;
  private final Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> consumer;
  private volatile boolean following;

  KafkaUpdateFollower(
      KafkaClients clients,
      KafkaTopics topics,
      String topic,
      KafkaUpdateEvents events,
      UpdateHub hub) {
    this.clients = clients;
    this.topics = topics;
    this.topic = topic;
    this.events = events;
    this.hub = hub;
  }

  /** Whether updates of other instances arrive at once; if not, readers see them a little later. */
  boolean isFollowing() {
    return following;
  }

  @Override
  public void run() {
    while (stopped.getCount() > 0) {
      try {
        topics.ensure();
        follow();
      } catch (WakeupException _) {
        log.debug("Told to stop");
      } catch (RuntimeException e) {
        log.warn("Recommendation updates can't be followed just now: {}", e.toString());
        pause();
      } finally {
        following = false;
      }
    }
  }

  private void follow() {
    try (var open = clients.lonelyConsumer()) {
      consumer = open;
      var partitions = partitions(open);
      open.assign(partitions);
      open.seekToEnd(partitions);
      partitions.forEach(open::position); // now, not at the first poll: nothing may slip between
      following = true;
      var lookAgainAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_FOR_PARTITIONS_EVERY);
      while (stopped.getCount() > 0) {
        for (var published : open.poll(POLL)) {
          events.fromRecord(published).ifPresent(hub::publish);
        }
        backoff.worked();
        if (System.nanoTime() > lookAgainAt) {
          if (partitions(open).size() != partitions.size()) {
            return; // begins again with all of them
          }
          lookAgainAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_FOR_PARTITIONS_EVERY);
        }
      }
    } finally {
      consumer = null;
    }
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> open) {
    return open.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
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
  public void stop() {
    stopped.countDown();
    var open = consumer;
    if (open != null) {
      open.wakeup();
    }
  }
}
