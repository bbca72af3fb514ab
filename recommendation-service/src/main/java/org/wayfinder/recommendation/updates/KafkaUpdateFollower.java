package org.wayfinder.recommendation.updates;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaFollower;
import org.wayfinder.recommendation.messaging.KafkaTopics;

/**
 * Follows all recommendation updates from now on, every instance for itself, and hands them to the
 * hub. It assigns itself all partitions and commits nothing: what was missed while it was away,
 * readers find in the store.
 */
final class KafkaUpdateFollower extends KafkaFollower {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long LOOK_FOR_PARTITIONS_EVERY = 30;

  private final String topic;
  private final KafkaUpdateEvents events;
  private final UpdateHub hub;
  private volatile boolean following;

  KafkaUpdateFollower(
      KafkaClients clients,
      KafkaTopics topics,
      String topic,
      KafkaUpdateEvents events,
      UpdateHub hub) {
    super(clients, topics, "Recommendation updates");
    this.topic = topic;
    this.events = events;
    this.hub = hub;
  }

  /** Whether updates of other instances arrive at once; if not, readers see them a little later. */
  boolean isFollowing() {
    return following;
  }

  @Override
  protected void follow(Consumer<String, byte[]> open, BooleanSupplier goOn) {
    try {
      var partitions = partitions(open);
      open.assign(partitions);
      open.seekToEnd(partitions);
      partitions.forEach(open::position); // now, not at the first poll: nothing may slip between
      following = true;
      var lookAgainAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_FOR_PARTITIONS_EVERY);
      while (goOn.getAsBoolean()) {
        for (var published : open.poll(POLL)) {
          events.fromRecord(published).ifPresent(hub::publish);
        }
        worked();
        if (System.nanoTime() > lookAgainAt) {
          if (partitions(open).size() != partitions.size()) {
            return; // begins again with all of them
          }
          lookAgainAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOOK_FOR_PARTITIONS_EVERY);
        }
      }
    } finally {
      following = false;
    }
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> open) {
    return open.partitionsFor(topic).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
  }
}
