package org.wayfinder.system.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What the workers have still to do, and what they gave up, as the broker knows it. */
final class KafkaBacklog implements AutoCloseable {

  private static final String STUDENTS = "students";
  private static final String DEAD_LETTERS = "students.dead-letters";
  private static final String GROUP = "recommendation-service";

  private final Admin admin;

  KafkaBacklog(String bootstrapServers) {
    admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000));
  }

  /** Records of students that no worker has committed yet. */
  long lag() throws ExecutionException, InterruptedException {
    var ends = offsets(STUDENTS, OffsetSpec.latest());
    var begins = offsets(STUDENTS, OffsetSpec.earliest());
    var committed = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
    var lag = 0L;
    for (var end : ends.entrySet()) {
      var done = committed.get(end.getKey());
      lag +=
          end.getValue() - (done == null ? begins.getOrDefault(end.getKey(), 0L) : done.offset());
    }
    return lag;
  }

  /** Workers that have students to rank. */
  long workers() throws ExecutionException, InterruptedException {
    return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> !member.assignment().topicPartitions().isEmpty())
        .count();
  }

  long deadLetters() throws ExecutionException, InterruptedException {
    return sum(offsets(DEAD_LETTERS, OffsetSpec.latest()))
        - sum(offsets(DEAD_LETTERS, OffsetSpec.earliest()));
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<TopicPartition, Long> offsets(String topic, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    var asked = new HashMap<TopicPartition, OffsetSpec>();
    if (description != null) {
      description
          .partitions()
          .forEach(partition -> asked.put(new TopicPartition(topic, partition.partition()), which));
    }
    var found = new HashMap<TopicPartition, Long>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, offset) -> found.put(partition, offset.offset()));
    return found;
  }

  @Override
  public void close() {
    admin.close();
  }
}
