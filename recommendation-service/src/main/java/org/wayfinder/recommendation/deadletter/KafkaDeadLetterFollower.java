package org.wayfinder.recommendation.deadletter;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaFollower;
import org.wayfinder.recommendation.messaging.KafkaTopics;

/**
 * Copies headers of dead letters into the list: first the letters, then the position, so a crash in
 * between repeats and never skips. Every instance does so for itself; the second copy of a letter
 * is refused by its id.
 */
final class KafkaDeadLetterFollower extends KafkaFollower {

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

  private final KafkaDeadLetterTopic topic;
  private final MongoDeadLetterStore letters;
  private final MongoDeadLetterPositions positions;
  private final Duration kept;
  private final Clock clock;

  /**
   * @param kept how long a letter stays listed after it was decided
   */
  KafkaDeadLetterFollower(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaDeadLetterTopic topic,
      MongoDeadLetterStore letters,
      MongoDeadLetterPositions positions,
      Duration kept,
      Clock clock) {
    super(clients, topics, "Dead letters");
    this.topic = topic;
    this.letters = letters;
    this.positions = positions;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  protected void follow(Consumer<String, byte[]> open, BooleanSupplier goOn) {
    letters.createIndexes();
    var topicId = topic.id();
    var partitions = partitions(open);
    open.assign(partitions);
    for (var partition : partitions) {
      goTo(open, partition, topicId);
    }
    var tidyAt = System.nanoTime();
    while (goOn.getAsBoolean()) {
      var polled = open.poll(POLL);
      var isTime = System.nanoTime() >= tidyAt;
      if ((isTime || !polled.isEmpty()) && hasMoved(open, polled, topicId)) {
        return; // begins again, where the stored position says
      }
      keep(polled, topicId);
      if (isTime) {
        tidy(open, topicId, partitions);
        tidyAt = System.nanoTime() + TIDY_EVERY.toNanos();
      }
      worked();
    }
  }

  /** Whether the log was made anew, or the database went back, while we followed. */
  private boolean hasMoved(
      Consumer<String, byte[]> open, ConsumerRecords<String, byte[]> polled, String topicId) {
    return !topic.id().equals(topicId)
        || open.assignment().stream()
            .anyMatch(partition -> {
              var read = polled.records(partition);
              var reached = read.isEmpty() ? open.position(partition) : read.getFirst().offset();
              return stored(topicId, partition) < reached;
            });
  }

  private long stored(String topicId, TopicPartition partition) {
    return positions.next(topicId, partition.partition()).offset();
  }

  private void goTo(Consumer<String, byte[]> open, TopicPartition partition, String topicId) {
    var first = open.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    var end = open.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    var next = stored(topicId, partition);
    var start = next > end ? first : Math.max(first, next);
    open.seek(partition, start);
    positions.keep(new DeadLetter.Place(topicId, partition.partition(), start));
  }

  private void keep(ConsumerRecords<String, byte[]> polled, String topicId) {
    for (var partition : polled.partitions()) {
      var read = new ArrayList<DeadLetter>();
      for (var letter : polled.records(partition)) {
        read.add(KafkaDeadLetterReading.read(letter, topicId));
      }
      letters.add(read);
      var last = read.getLast().place();
      positions.keep(new DeadLetter.Place(topicId, last.partition(), last.offset() + 1));
    }
  }

  /** What the topic no longer holds has expired; what was decided long ago is forgotten. */
  private void tidy(
      Consumer<String, byte[]> open, String topicId, List<TopicPartition> partitions) {
    var now = clock.instant();
    open.beginningOffsets(partitions)
        .forEach((partition, first) ->
            letters.expire(new DeadLetter.Place(topicId, partition.partition(), first), now));
    letters.forget(now.minus(kept));
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> open) {
    return open.partitionsFor(topic.name()).stream()
        .map(p -> new TopicPartition(p.topic(), p.partition()))
        .toList();
  }
}
