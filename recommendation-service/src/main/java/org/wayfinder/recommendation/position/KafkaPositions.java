package org.wayfinder.recommendation.position;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a consumer where the database says it is. The position lies with the data, so a database
 * that went back, by a restore or because it was dropped, is read into again from there; what the
 * topic doesn't hold any more is asked of its owner, once for each gap. A partition is paused from
 * the moment it is in doubt until it is settled. Used by the consumer's thread only.
 */
public final class KafkaPositions {

  private static final Logger log = LoggerFactory.getLogger(KafkaPositions.class);
  private static final Duration LOCAL = Duration.ofMillis(500);

  private final String topic;
  private final Supplier<String> topicId;
  private final IntSupplier generations;
  private final PositionStore store;
  private final RepairRequests repairs;
  private final Duration check;
  private final Map<TopicPartition, Position> known = new HashMap<>();
  private final Set<TopicPartition> inDoubt = new HashSet<>();
  private final Map<TopicPartition, Long> holes = new HashMap<>();
  private Set<Gap> asked = Set.of();
  private int generation;
  private long lookAt = System.nanoTime();

  /**
   * @param topicId asks the broker which topic it is now
   * @param generations counts up when the topic is another one
   * @param check how often it is looked, while nothing comes in, whether the database went back
   */
  KafkaPositions(
      String topic,
      Supplier<String> topicId,
      IntSupplier generations,
      PositionStore store,
      RepairRequests repairs,
      Duration check) {
    this.topic = topic;
    this.topicId = topicId;
    this.generations = generations;
    this.store = store;
    this.repairs = repairs;
    this.check = check;
  }

  /** Starts with a new consumer, which has no partitions yet. */
  public void begin() {
    generation = generations.getAsInt();
    known.clear();
    inDoubt.clear();
    holes.clear();
  }

  /** Whether the consumer's topic is still the one it began with. */
  public boolean isCurrent() {
    return generations.getAsInt() == generation;
  }

  /** Takes over partitions, which rest until they are settled. */
  public void assigned(Collection<TopicPartition> partitions, Consumer<String, byte[]> consumer) {
    consumer.pause(partitions);
    partitions.forEach(known::remove);
    inDoubt.addAll(partitions);
  }

  /** Gives partitions up. */
  public void revoked(Collection<TopicPartition> partitions) {
    partitions.forEach(known::remove);
    inDoubt.removeAll(partitions);
  }

  /** Whether every partition is where the database says. */
  public boolean isSettled() {
    return inDoubt.isEmpty();
  }

  /**
   * Takes partitions in doubt to where the database says; the caller lets them go on.
   *
   * @param idle whether nothing is being worked on, which is when it is looked for doubts
   */
  public void settle(Consumer<String, byte[]> consumer, boolean idle) {
    if (idle && System.nanoTime() - lookAt >= 0) {
      lookAt = System.nanoTime() + check.toNanos();
      look(consumer);
    }
    if (inDoubt.isEmpty()) {
      return;
    }
    var settlement =
        KafkaSettlement.of(
            topicId.get(),
            store.find(topic, numbers(inDoubt)),
            consumer.beginningOffsets(inDoubt),
            consumer.endOffsets(inDoubt));
    ask(settlement.gaps());
    if (store.move(topic, settlement.moves())) {
      settlement.targets().forEach((partition, to) -> consumer.seek(partition, to.next()));
      known.putAll(settlement.targets());
      inDoubt.clear();
      asked = Set.of();
    }
  }

  /** Asks once, also when the position that says so could not be stored and all is tried again. */
  private void ask(List<Gap> gaps) {
    if (!asked.containsAll(gaps)) {
      log.warn("The topic {} doesn't hold what is lacking here, asking for it: {}", topic, gaps);
      repairs.ask(topic, gaps);
      asked = Set.copyOf(gaps);
    }
  }

  /** Doubts partitions whose position is another in the database, or was skipped in silence. */
  private void look(Consumer<String, byte[]> consumer) {
    var stored = store.find(topic, numbers(known.keySet()));
    known.forEach((partition, position) -> {
      if (!position.equals(stored.get(partition.partition()))
          || consumer.position(partition, LOCAL) != position.next()) {
        inDoubt.add(partition);
      }
    });
    consumer.pause(inDoubt);
  }

  /**
   * Whether a batch begins where the last one ended. Records that expired unread are skipped by the
   * consumer without a word; then everything is in doubt, and the batch must not be worked on.
   */
  public boolean continuedBy(Map<TopicPartition, Long> begins, Consumer<String, byte[]> consumer) {
    for (var begin : begins.entrySet()) {
      var next = nextOf(begin.getKey());
      // Seen again after it was settled, it is a hole in the topic itself and nothing is lacking.
      if (next < begin.getValue() && !Long.valueOf(next).equals(holes.put(begin.getKey(), next))) {
        doubtAll(consumer);
        return false;
      }
    }
    return true;
  }

  private long nextOf(TopicPartition partition) {
    var position = known.get(partition);
    return position == null ? -1 : position.next();
  }

  /**
   * Notes that everything before these offsets is in the database and announced.
   *
   * @return false when the database isn't where it was: then everything is in doubt
   */
  public boolean advance(
      Map<TopicPartition, OffsetAndMetadata> offsets, Consumer<String, byte[]> consumer) {
    var targets = new HashMap<TopicPartition, Position>();
    var moves = new HashMap<Integer, Position.Move>();
    offsets.forEach((partition, offset) -> {
      var from = known.get(partition);
      if (from != null && from.next() < offset.offset()) {
        var to = new Position(from.topicId(), offset.offset());
        targets.put(partition, to);
        moves.put(partition.partition(), new Position.Move(from, to));
      }
    });
    if (!store.move(topic, moves)) {
      log.warn("The database is not where it was; reading {} again from where it is now", topic);
      doubtAll(consumer);
      return false;
    }
    known.putAll(targets);
    return true;
  }

  private void doubtAll(Consumer<String, byte[]> consumer) {
    inDoubt.addAll(consumer.assignment());
    consumer.pause(inDoubt);
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }
}
