package org.wayfinder.recommendation.edition;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.json.JsonMapper;

class KafkaEditionFollowerIntegrationTests {

  private static final String TOPIC = "follower-editions";

  @Test
  void movesOnToEachPublishedEditionAndSkipsWhatItCannotRead() throws Exception {
    var broker = EmbeddedBroker.shared().bootstrapServers();
    var settings =
        new KafkaProperties(
            broker,
            "follower",
            "follower-students",
            TOPIC,
            "follower-recommendations",
            "follower-dead",
            1,
            (short) -1,
            Duration.ofDays(1),
            Duration.ofDays(1));
    var editions = TestEditions.none();
    var follower =
        new ServiceThread(
            "follower-under-test",
            new KafkaEditionFollower(
                new KafkaClients(settings),
                new KafkaTopics(settings),
                TOPIC,
                editions.editions(),
                JsonMapper.shared()));
    follower.start();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker),
            new StringSerializer(),
            new ByteArraySerializer())) {
      editions.keepElsewhere(3);
      send(
          producer,
          new ProducerRecord<>(TOPIC, "catalog", "poison".getBytes(StandardCharsets.UTF_8)));
      send(producer, StateEvents.of(TOPIC, "org.example.other", "catalog", "{\"number\":9}"));
      send(producer, StateEvents.of(TOPIC, KafkaEditionFollower.TYPE, "catalog", "no JSON"));
      send(
          producer,
          StateEvents.of(TOPIC, KafkaEditionFollower.TYPE, "catalog", "{\"number\":3,\"new\":1}"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> editions.editions().current().map(Edition::number).orElse(0) == 3);
    } finally {
      follower.stop();
    }
  }

  private static void send(
      KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> outgoing)
      throws Exception {
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> Objects.requireNonNull(producer.send(outgoing).get()).hasOffset());
  }
}
