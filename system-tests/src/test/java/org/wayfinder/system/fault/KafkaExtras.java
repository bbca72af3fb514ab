package org.wayfinder.system.fault;

import java.util.ArrayList;
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

  private final List<StudentState> states = new ArrayList<>();

  KafkaExtras(int count) {
    var random = new Random(20261122);
    for (var i = 0; i < count; i++) {
      var scores = random.ints(6, 0, 41).asDoubleStream().toArray();
      states.add(
          Students.state(
              "extra-%05d".formatted(i),
              1,
              Students.with(Students.ann(), Students.riasec(scores))));
    }
  }

  void publish(String bootstrapServers) throws ExecutionException, InterruptedException {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      var sent = new ArrayList<Future<RecordMetadata>>();
      states.forEach(state -> sent.add(producer.send(StateEvents.of(TOPIC, state))));
      for (var acknowledgement : sent) {
        acknowledgement.get();
      }
    }
  }

  int size() {
    return states.size();
  }

  /** What the checker compares with. */
  void introduceTo(FaultChecker checker) {
    for (var state : states) {
      var profile = JsonMapper.shared().readTree(StateEvents.json(state)).path("profile");
      checker.knows(state.studentId(), 1, profile.toString());
    }
  }
}
