package org.wayfinder.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.wayfinder.local.stack.Port;
import tools.jackson.databind.JsonNode;

/** Records on the topic of students that nobody can read, and the dead letters they become. */
final class Poison {

  private static final String LIST = "/api/operations/dead-letters";

  private final District district;

  Poison(District district) {
    this.district = district;
  }

  /** The id of a dead letter that waits for a decision. */
  String deadLetter() {
    if (waiting().isEmpty()) {
      send("poison".getBytes(StandardCharsets.UTF_8));
      await().atMost(Duration.ofSeconds(30)).until(() -> !waiting().isEmpty());
    }
    return waiting().get(0).path("id").asString();
  }

  private JsonNode waiting() {
    return district.as(People.OTTO).get(LIST).expectOk(LIST).json().path("items");
  }

  private void send(byte[] body) {
    var broker = "127.0.0.1:" + district.stack().ports().of(Port.BROKER);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>("students", "poison", body)).get(10, TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException
        | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
