package org.wayfinder.recommendation.reranking;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.service.testing.EmbeddedBroker;

/** Many students whose newest profiles are known, and who go on saving. */
final class Crowd implements AutoCloseable {

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers(), "acks", "all"),
          new StringSerializer(),
          new ByteArraySerializer());
  private final TreeMap<String, StudentState.Version> newest = new TreeMap<>();
  private final Random random = new Random(20261122);
  private final String topic;

  Crowd(String topic) {
    this.topic = topic;
  }

  List<String> ids() {
    return List.copyOf(newest.keySet());
  }

  StudentState.Version profile(String id) {
    return Objects.requireNonNull(newest.get(id));
  }

  void saves(int students) {
    for (var i = 0; i < students; i++) {
      var _ = producer.send(StateEvents.of(topic, saved("crowd-%05d".formatted(i))));
    }
    producer.flush();
  }

  /** The next version of a student, who has new answers. */
  private StudentState saved(String id) {
    var before = newest.get(id);
    var version = before == null ? 1 : before.number() + 1;
    var scores = random.ints(6, 0, 41).asDoubleStream().toArray();
    Profile profile = Students.with(Students.ann(), Students.riasec(scores));
    newest.put(id, new StudentState.Version(version, profile));
    return Students.state(id, version, profile);
  }

  void send(StudentState state) {
    send(StateEvents.of(topic, state));
  }

  void send(ProducerRecord<String, byte[]> outgoing) {
    try {
      Objects.requireNonNull(producer.send(outgoing).get());
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets students save one after the other, and says how long each was not ranked. */
  List<Duration> delays(RecommendationStore store, int saves) {
    var delays = new ArrayList<Duration>();
    for (var i = 0; i < saves; i++) {
      var id = ids().get(random.nextInt(newest.size()));
      var state = saved(id);
      var begin = System.nanoTime();
      send(state);
      await()
          .atMost(Duration.ofSeconds(30))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(2))
          .until(() ->
              store.newest(id).filter(r -> r.profileVersion() == profile(id).number()).isPresent());
      delays.add(Duration.ofNanos(System.nanoTime() - begin));
    }
    return delays;
  }

  static Duration percentile(List<Duration> delays, int percent) {
    var sorted = delays.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get((sorted.size() - 1) * percent / 100);
  }

  /** Of whom a topic says that their newest recommendation is of this edition. */
  Set<String> news(String where, int edition) {
    var told = new HashSet<String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(where).stream()
              .map(p -> new TopicPartition(where, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (var found : consumer.poll(Duration.ofMillis(100))) {
          if (new String(found.value(), StandardCharsets.UTF_8)
              .contains("\"edition\":" + edition + ",")) {
            told.add(found.key());
          }
        }
      }
    }
    return told;
  }

  @Override
  public void close() {
    producer.close();
  }
}
