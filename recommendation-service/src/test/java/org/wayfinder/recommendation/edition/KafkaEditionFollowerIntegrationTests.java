package org.wayfinder.recommendation.edition;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
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
    var editions = TestEditions.none();
    var follower = follower(TOPIC, editions);
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
      for (var number : List.of("-1", "2.5", "1e400", "\"9\"", "null", "99999999999", "[[")) {
        var body = "{\"number\":" + number + "}";
        send(producer, StateEvents.of(TOPIC, KafkaEditionFollower.TYPE, "catalog", body));
      }
      var headerWithoutValue = StateEvents.of(TOPIC, KafkaEditionFollower.TYPE, "catalog", "{}");
      headerWithoutValue.headers().add("ce_id", null);
      send(producer, headerWithoutValue);
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

  @Test
  void anEditionThatTheCatalogueDoesNotHaveHidesNoOther() throws Exception {
    var topic = "follower-phantoms";
    var catalogue = new FakeCatalogue();
    catalogue.publish(TestEditions.published(2));
    var editions = TestEditions.of(catalogue);
    var follower = follower(topic, editions);
    follower.start();
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var number : List.of(999_999, 2, Integer.MAX_VALUE)) {
        var body = "{\"number\":" + number + "}";
        send(producer, StateEvents.of(topic, KafkaEditionFollower.TYPE, "catalog", body));
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> editions.editions().current().map(Edition::number).orElse(0) == 2);
    } finally {
      follower.stop();
    }
  }

  private static ServiceThread follower(String topic, TestEditions editions) {
    var settings =
        new KafkaProperties(
            EmbeddedBroker.shared().bootstrapServers(),
            Map.of(),
            "follower",
            "follower-students",
            topic,
            "follower-recommendations",
            "follower-dead",
            1,
            (short) -1,
            Duration.ofDays(1),
            Duration.ofDays(1),
            "follower-repairs",
            Duration.ofDays(1),
            Duration.ofSeconds(10),
            "follower-rerank",
            "follower-work",
            Duration.ofDays(1),
            "follower-rerankings");
    return new ServiceThread(
        "follower-under-test",
        new KafkaEditionFollower(
            new KafkaClients(settings),
            new KafkaTopics(settings),
            topic,
            editions.editions(),
            JsonMapper.shared()));
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
