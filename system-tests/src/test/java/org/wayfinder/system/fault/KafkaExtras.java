package org.wayfinder.system.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentState;
import tools.jackson.databind.json.JsonMapper;

/**
 * A crowd that stands in the read model of recommendation-service only, so that ranking everybody
 * takes long enough for something to happen meanwhile.
 */
final class KafkaExtras {

  private static final String TOPIC = "students";

  /** So many save at once, and so often. */
  private static final int SAVES = 100;

  private static final Duration PAUSE = Duration.ofMillis(60);

  private final Random random = new Random(20261122);
  private final List<StudentState> states = new ArrayList<>();
  private final List<StudentState> later = new ArrayList<>();

  KafkaExtras(int count) {
    for (var i = 0; i < count; i++) {
      states.add(state("extra-%05d".formatted(i), 1));
      later.add(state("extra-%05d".formatted(i), 2));
    }
    Collections.shuffle(later, random);
  }

  private StudentState state(String id, int version) {
    var scores = random.ints(6, 0, 41).asDoubleStream().toArray();
    return Students.state(id, version, Students.with(Students.ann(), Students.riasec(scores)));
  }

  void publish(String bootstrapServers) throws ExecutionException, InterruptedException {
    try (var producer = producer(bootstrapServers)) {
      send(producer, states);
    }
  }

  /** Each of them saves once more, a few at a time and in no order; returns when all have. */
  void saveAgain(String bootstrapServers) {
    var left = new ArrayDeque<>(later);
    try (var producer = producer(bootstrapServers)) {
      await()
          .atMost(Duration.ofMinutes(3))
          .pollInterval(PAUSE)
          .pollDelay(Duration.ZERO)
          .until(() -> {
            var some = new ArrayList<StudentState>();
            while (some.size() < SAVES && !left.isEmpty()) {
              some.add(left.poll());
            }
            send(producer, some);
            return left.isEmpty();
          });
    }
  }

  private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all");
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  private static void send(KafkaProducer<String, byte[]> producer, List<StudentState> some)
      throws ExecutionException, InterruptedException {
    var sent = new ArrayList<Future<RecordMetadata>>();
    some.forEach(state -> sent.add(producer.send(StateEvents.of(TOPIC, state))));
    for (var acknowledgement : sent) {
      acknowledgement.get();
    }
  }

  /** Whether somebody is one of them. */
  static boolean isOne(String studentId) {
    return studentId.startsWith("extra-");
  }

  /** What the checker compares with. */
  void introduceTo(FaultChecker checker) {
    states.forEach(state -> checker.knows(state.studentId(), 1, profile(state)));
    later.forEach(state -> checker.knows(state.studentId(), 2, profile(state)));
    checker.knows(MongoLatecomer.ID, 1, profile(states.getFirst()));
  }

  private static String profile(StudentState state) {
    return JsonMapper.shared().readTree(StateEvents.json(state)).path("profile").toString();
  }
}
