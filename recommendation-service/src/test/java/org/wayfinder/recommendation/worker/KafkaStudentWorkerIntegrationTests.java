package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.service.testing.EmbeddedBroker;

class KafkaStudentWorkerIntegrationTests extends RunningService {

  private static final String CE_TYPE = "ce_type";

  @Autowired private WorkerStatus status;

  @Test
  void aStateBecomesARecommendationAndNews() {
    send(Students.state("w-ann", 1, Students.ann()));
    awaitVersion("w-ann", 1);
    await()
        .untilAsserted(() ->
            assertThat(records(RECOMMENDATIONS))
                .filteredOn(r -> "w-ann".equals(r.key()))
                .isNotEmpty()
                .allSatisfy(r -> {
                  assertThat(header(r, CE_TYPE))
                      .isEqualTo("org.wayfinder.recommendation.updated.v1");
                  assertThat(new String(r.value(), StandardCharsets.UTF_8))
                      .isEqualTo(
                          "{\"studentId\":\"w-ann\",\"profileVersion\":1,\"edition\":1,\"engineVersion\":2}");
                }));
  }

  @Test
  void duplicatesAndLateStatesAreHarmless() {
    for (var version : new int[] {1, 3, 3, 2, 1, 3}) {
      send(Students.state("w-dup", version, version == 3 ? Students.ann() : Students.ben()));
    }
    send(Students.state("w-last", 1, Students.ann()));
    awaitVersion("w-dup", 3);
    awaitAllCommitted();
    assertThat(store.newest("w-dup")).map(Recommendation::profileVersion).contains(3);
    assertThat(store.history("w-dup", null, 9))
        .extracting(Recommendation::profileVersion)
        .startsWith(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void poisonOfEveryKindIsSetAsideWithItsCauseAndTheNextRecordIsProcessed() {
    var key = "w-poison";
    var good = StateEvents.json(Students.state(key, 1, Students.ann()));
    send(new ProducerRecord<>(STUDENTS, key, "not an event".getBytes(StandardCharsets.UTF_8)));
    send(StateEvents.of(STUDENTS, "com.example.other.v1", key, good));
    send(StateEvents.of(STUDENTS, "org.wayfinder.student.state.v2", key, good));
    send(StateEvents.of(STUDENTS, StateEvents.TYPE, key, "<xml/>"));
    send(StateEvents.of(STUDENTS, StateEvents.TYPE, key, "{}"));
    send(StateEvents.of(STUDENTS, StateEvents.TYPE, key, good.replace("38.0", "41")));
    send(Students.state(key, 1, Students.ann()));
    awaitVersion(key, 1);
    await()
        .untilAsserted(() ->
            assertThat(records(DEAD_LETTERS))
                .filteredOn(r -> key.equals(r.key()))
                .extracting(r -> header(r, KafkaDeadLetter.CAUSE))
                .contains(
                    "not-a-cloud-event",
                    "foreign-type",
                    "future-version",
                    "not-json",
                    "missing-field",
                    "invalid-value"));
    awaitAllCommitted();
  }

  @Test
  void whileTheDatabaseIsAwayTheWorkerPausesAndThenGoesOn() {
    DATABASE_WIRE.cut();
    try {
      send(Students.state("w-away", 1, Students.ann()));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> status.snapshot().state() == WorkerStatus.State.PAUSED);
      assertThat(status.snapshot().pausedBecause()).isEqualTo("database");
      assertThat(
              exchange(HttpRequest.newBuilder(uri("/actuator/health/liveness")).build())
                  .statusCode())
          .isEqualTo(200);
    } finally {
      DATABASE_WIRE.mend();
    }
    awaitVersion("w-away", 1);
    awaitAllCommitted();
    await().until(() -> status.snapshot().state() == WorkerStatus.State.RUNNING);
  }

  @Test
  void anErasedStudentIsGoneFromTheStore() {
    send(Students.state("w-gone", 1, Students.ann()));
    awaitVersion("w-gone", 1);
    send(Students.erased("w-gone"));
    await().until(() -> store.newest("w-gone").isEmpty());
    assertThat(store.history("w-gone", null, 9)).isEmpty();
  }

  @Test
  void aCrowdIsRankedInBatches() {
    var crowd = 500;
    for (var i = 0; i < crowd; i++) {
      send(Students.state("crowd-" + i, 1, i % 2 == 0 ? Students.ann() : Students.ben()));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var ids = new ArrayList<String>();
          for (var i = 0; i < crowd; i++) {
            ids.add("crowd-" + i);
          }
          return store.newest(ids).size() == crowd;
        });
  }

  @Test
  void theTopicsExistWithTheirPartitionsAndRetention() throws Exception {
    try (var admin = admin()) {
      var topics =
          admin
              .describeTopics(List.of(STUDENTS, RECOMMENDATIONS, DEAD_LETTERS, "it-editions"))
              .allTopicNames()
              .get();
      assertThat(Objects.requireNonNull(topics.get(STUDENTS)).partitions()).hasSize(3);
      assertThat(Objects.requireNonNull(topics.get("it-editions")).partitions()).hasSize(1);
      var editions = new ConfigResource(ConfigResource.Type.TOPIC, "it-editions");
      var config =
          Objects.requireNonNull(
              admin.describeConfigs(List.of(editions)).all().get().get(editions));
      assertThat(config.get("retention.ms").value()).isEqualTo("-1");
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()));
  }

  /** Waits until the group has committed everything that is on the topic. */
  private static void awaitAllCommitted() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          try (var admin = admin()) {
            var committed =
                admin.listConsumerGroupOffsets("it").partitionsToOffsetAndMetadata().get();
            for (var partition = 0; partition < 3; partition++) {
              var topicPartition = new TopicPartition(STUDENTS, partition);
              var end =
                  Objects.requireNonNull(
                          admin
                              .listOffsets(Map.of(topicPartition, OffsetSpec.latest()))
                              .all()
                              .get()
                              .get(topicPartition))
                      .offset();
              var offset = committed.get(topicPartition);
              assertThat(offset == null ? 0 : offset.offset()).isEqualTo(end);
            }
          }
        });
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    var found = Objects.requireNonNull(record.headers().lastHeader(name), name);
    return new String(found.value(), StandardCharsets.UTF_8);
  }
}
