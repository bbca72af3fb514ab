package org.wayfinder.recommendation.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The records that were polled and not committed yet; kept until they are done or not ours. */
final class KafkaBatch {

  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

  void add(ConsumerRecords<String, byte[]> polled) {
    polled.forEach(records::add);
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  List<ConsumerRecord<String, byte[]>> records() {
    return List.copyOf(records);
  }

  /** Where each partition goes on after this batch. */
  Map<TopicPartition, OffsetAndMetadata> offsets() {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (var polled : records) {
      offsets.merge(
          partition(polled),
          new OffsetAndMetadata(polled.offset() + 1),
          (a, b) -> a.offset() > b.offset() ? a : b);
    }
    return offsets;
  }

  /** The first offset of each partition in this batch. */
  Map<TopicPartition, Long> begins() {
    var begins = new HashMap<TopicPartition, Long>();
    for (var polled : records) {
      begins.merge(partition(polled), polled.offset(), Math::min);
    }
    return begins;
  }

  /** Forgets the records of partitions that another instance has now. */
  void drop(Collection<TopicPartition> partitions) {
    records.removeIf(polled -> partitions.contains(partition(polled)));
  }

  void clear() {
    records.clear();
  }

  private static TopicPartition partition(ConsumerRecord<String, byte[]> polled) {
    return new TopicPartition(polled.topic(), polled.partition());
  }
}
