package org.wayfinder.profile.republication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.RunningService;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.JsonNode;

/** Republications from outside: over HTTP, over Kafka, and by themselves. */
class RepublicationHttpIntegrationTests extends RunningService {

  private static final String PATH = "/api/operations/republications";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void anOperatorHasEverybodyPublishedAgainAndSeesHowFarItIs() {
    var ann = district().school().student();
    untilNothingIsOpen();
    var founder = district().founder().with("Idempotency-Key", "k-" + ann.id());
    var asked = founder.send("POST", PATH, null).isStatus(201);
    assertThat(asked.header("Location")).isEqualTo(PATH + "/" + asked.text("/id"));
    assertThat(asked.text("/reason")).isEqualTo("requested");
    var again = founder.send("POST", PATH, null).isStatus(201);
    assertThat(again.text("/id")).as("the same key").isEqualTo(asked.text("/id"));

    var done = untilDone(asked.header("Location"));

    assertThat(done.at("/total").asInt()).isPositive();
    assertThat(done.at("/published").asInt()).isGreaterThanOrEqualTo(done.at("/total").asInt());
    assertThat(done.at("/finishedAt").asString()).isNotEmpty();
    var first = district().founder().get(PATH + "?limit=1").isStatus(200);
    assertThat(first.json().at("/items")).hasSize(1);
  }

  @Test
  void nobodyElseMayAskOrSee() {
    var ann = district().school().student();
    ann.api().send("POST", PATH, null).isProblem(403, "forbidden");
    ann.api().get(PATH).isProblem(403, "forbidden");
    ann.api().get(PATH + "/rep_1").isProblem(403, "forbidden");
    district().founder().get(PATH + "/rep_1").isProblem(404, "not-found");
    district().founder().get(PATH + "?after=nonsense").isProblem(400, "invalid-cursor");
  }

  @Test
  void aConsumerThatLacksSomethingIsServedAndWhatIsNoRequestIsSkipped() throws IOException {
    district();
    untilNothingIsOpen();
    var before = ids("consumer-behind");
    var sample =
        Files.readString(
            Path.of(
                "../contracts/recommendation-service/student.republication-requested.v1.sample.json"));
    send(new ProducerRecord<>(REPAIRS, "x", "not an event".getBytes(StandardCharsets.UTF_8)));
    send(event("com.example.other.v1", "{}"));
    send(event(KafkaRepairRequests.TYPE, sample));
    await().atMost(PATIENCE).until(() -> ids("consumer-behind").size() == before.size() + 1);
    untilNothingIsOpen();
  }

  @Test
  void aTopicThatTookTheOldOnesPlaceGetsEverybody() throws Exception {
    var school = district().school();
    var ann = school.student();
    var ben = school.student();
    await().atMost(PATIENCE).until(() -> onTopic().containsAll(Set.of(ann.id(), ben.id())));
    untilNothingIsOpen();
    var before = ids("topic-replaced");
    try (var admin =
        Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
    }
    ann.saveFirst("{\"jobZone\":{\"now\":3}}").isStatus(201);

    await().atMost(PATIENCE).until(() -> ids("topic-replaced").size() == before.size() + 1);
    untilNothingIsOpen();

    assertThat(onTopic()).contains(ann.id(), ben.id());
  }

  private Set<String> ids(String reason) {
    var ids = new HashSet<String>();
    for (var item :
        district().founder().get(PATH + "?limit=200").isStatus(200).json().at("/items")) {
      if (item.at("/reason").asString().equals(reason)) {
        ids.add(item.at("/id").asString());
      }
    }
    return ids;
  }

  private void untilNothingIsOpen() {
    await()
        .atMost(PATIENCE)
        .until(() ->
            district()
                .founder()
                .get(PATH)
                .json()
                .at("/items")
                .valueStream()
                .allMatch(item -> item.at("/state").asString().equals("done")));
  }

  private JsonNode untilDone(String location) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> district().founder().get(location).isStatus(200).json(),
            job -> job.at("/state").asString().equals("done"));
  }

  private static ProducerRecord<String, byte[]> event(String type, String body) {
    var event =
        CloudEventBuilder.v1()
            .withId("1")
            .withType(type)
            .withSource(URI.create("/recommendation-service"))
            .withData("application/json", body.getBytes(StandardCharsets.UTF_8))
            .build();
    return KafkaMessageFactory.<String>createWriter(REPAIRS, "students").writeBinary(event);
  }

  private static void send(ProducerRecord<String, byte[]> outgoing) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var sent = producer.send(outgoing);
      producer.flush();
      assertThat(sent).succeedsWithin(Duration.ofSeconds(1));
    }
  }

  /** Whose states the topic holds now. */
  private static Set<String> onTopic() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(p -> new TopicPartition(TOPIC, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new HashSet<String>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(record.key()));
      }
      return found;
    }
  }
}
