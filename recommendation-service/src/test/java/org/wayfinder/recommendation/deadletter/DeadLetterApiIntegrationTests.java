package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.JsonNode;

class DeadLetterApiIntegrationTests extends RunningService {

  private static final String PATH = "/api/operations/dead-letters";
  private static final Duration SOON = Duration.ofSeconds(30);

  private final DeadLetterList list = new DeadLetterList(path -> json(get(path, "otto")));
  @Autowired private MongoDatabase database;

  @BeforeEach
  void ottoIsAnOperator() {
    PROFILES.operator("otto");
    PROFILES.operator("olga");
  }

  @Test
  void aReplayedRecordIsTheOneThatFirstCameAndIsRanked() {
    var good = StateEvents.of(STUDENTS, Students.state("api-good", 4, Students.ann()));
    var id = letterOf(setAside(good, STUDENTS));
    var answer = post("/" + id + "/replay", "otto");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("state").asString()).isEqualTo("replayed");
    assertThat(json(answer).path("decidedBy").asString()).isEqualTo("id-of-otto");
    awaitVersion("api-good", 4);
    var replayed = records(STUDENTS, "api-good").getLast();
    assertThat(replayed.value()).isEqualTo(good.value());
    assertThat(header(replayed, "wayfinder-attempts")).isEqualTo("1");
    assertThat(header(replayed, "wayfinder-replay-of")).isEqualTo(id);
    assertThat(replayed.headers())
        .extracting(Header::key)
        .filteredOn(name -> !name.startsWith("wayfinder-"))
        .containsExactlyInAnyOrder(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    assertThat(replayed.headers())
        .extracting(Header::key)
        .doesNotContain("wayfinder-cause", "wayfinder-original-topic");
  }

  @Test
  void aReplayThatFailsAgainIsANewLetterThatPointsBack() {
    var id = poison("api-again");
    assertThat(post("/" + id + "/replay", "otto").statusCode()).isEqualTo(200);
    await().atMost(SOON).until(() -> waiting("api-again").size() == 1);
    var next = waiting("api-again").getFirst();
    assertThat(next.path("id").asString()).isNotEqualTo(id);
    assertThat(next.path("attempts").asInt()).isEqualTo(2);
    assertThat(next.path("replayOf").asString()).isEqualTo(id);
    assertThat(next.path("cause").asString()).isEqualTo("not-json");
  }

  @Test
  void ofTwoOperatorsAtTheSameTimeOneReplaysAndTheOtherHearsOfIt() throws Exception {
    var id = poison("api-race");
    var answers = new ArrayList<HttpResponse<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> otto = () -> post("/" + id + "/replay", "otto");
      Callable<HttpResponse<String>> olga = () -> post("/" + id + "/discard", "olga");
      Callable<HttpResponse<String>> again = () -> post("/" + id + "/replay", "olga");
      for (var answer : threads.invokeAll(List.of(otto, olga, again))) {
        answers.add(answer.get());
      }
    }
    assertThat(answers)
        .extracting(HttpResponse::statusCode)
        .containsExactlyInAnyOrder(200, 409, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allSatisfy(answer -> assertThat(answer.body()).contains("dead-letter-settled"));
    var replays = post("/" + id + "/replay", "otto");
    assertThat(replays.statusCode()).isEqualTo(409);
    assertThat(json(replays).path("detail").asString()).contains("by id-of-");
    assertThat(records(STUDENTS, "api-race").size()).isLessThanOrEqualTo(2);
  }

  @Test
  void aCauseIsReplayedOrDiscardedAsAWhole() {
    for (var i = 0; i < 5; i++) {
      setAside(
          StateEvents.of(STUDENTS, Students.state("api-many" + i, 1, Students.ann())),
          STUDENTS,
          "ranking-failed");
    }
    await().atMost(SOON).until(() -> counts().path("ranking-failed").asInt() == 5);
    var result = json(post("/replay?cause=ranking-failed", "otto"));
    assertThat(result.path("replayed").asInt()).isEqualTo(5);
    assertThat(result.path("waiting").asInt()).isZero();
    for (var i = 0; i < 5; i++) {
      awaitVersion("api-many" + i, 1);
    }
    setAside(StateEvents.of(STUDENTS, "other", "api-many", "{}"), STUDENTS, "some-cause");
    await().atMost(SOON).until(() -> counts().path("some-cause").asInt() == 1);
    var discarded = json(post("/discard?cause=some-cause", "otto"));
    assertThat(discarded.path("discarded").asInt()).isEqualTo(1);
    assertThat(counts().has("some-cause")).isFalse();
    var listed = json(get(PATH + "?state=discarded&cause=some-cause", "otto")).path("items");
    assertThat(listed.get(0).path("decidedBy").asString()).isEqualTo("id-of-otto");
  }

  @Test
  void aRecordThatRetentionTookIsGone() throws Exception {
    var id = poison("api-gone");
    var partition = new TopicPartition(DEAD_LETTERS, 0);
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
      var end = records(DEAD_LETTERS, "api-gone").getLast().offset() + 1;
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end))).all().get();
    }
    var answer = post("/" + id + "/replay", "otto");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("dead-letter-expired");
    assertThat(json(get(PATH + "/" + id, "otto")).path("state").asString()).isEqualTo("expired");
    assertThat(post("/" + id + "/discard", "otto").statusCode()).isEqualTo(410);
  }

  @Test
  void aForgedTopicIsNeverWrittenTo() {
    var good = StateEvents.of(STUDENTS, Students.state("api-forged", 1, Students.ann()));
    var id = letterOf(setAside(good, "it-editions"));
    var answer = post("/" + id + "/replay", "otto");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("dead-letter-not-replayable");
    assertThat(records("it-editions", "api-forged")).isEmpty();
  }

  @Test
  void aDatabaseThatWentBackIsFilledAgainFromTheTopic() {
    poison("api-lost");
    database.getCollection("deadLetters").deleteMany(new Document());
    database.getCollection("deadLetterPositions").deleteMany(new Document());
    poison("api-later");
    await().atMost(SOON).until(() -> waiting("api-lost").size() == 1);
    assertThat(waiting("api-later")).hasSize(1);
  }

  @Test
  void lettersSetAsideWhileTheDatabaseIsAwayAreListedLater() {
    DATABASE_WIRE.cut();
    try {
      setAside(StateEvents.of(STUDENTS, "other", "api-away", "{}"), STUDENTS);
      assertThat(get(PATH, "otto").statusCode()).isEqualTo(503);
    } finally {
      DATABASE_WIRE.mend();
    }
    await().atMost(SOON).ignoreExceptions().until(() -> waiting("api-away").size() == 1);
  }

  @Test
  void whatIsNotAskedProperlyIsRefused() {
    for (var query :
        List.of("?state=lost", "?cause=A", "?limit=0", "?after=x", "?after=azpub25l")) {
      assertThat(get(PATH + query, "otto").statusCode()).as(query).isEqualTo(400);
    }
    assertThat(post("/replay", "otto").statusCode()).isEqualTo(400);
    assertThat(post("/discard?cause=", "otto").statusCode()).isEqualTo(400);
    assertThat(get(PATH + "/nothing", "otto").statusCode()).isEqualTo(404);
    assertThat(post("/nothing/replay", "otto").statusCode()).isEqualTo(404);
    assertThat(json(get(PATH + "?cause=never-seen", "otto")).path("items").isEmpty()).isTrue();
  }

  @Test
  void onlyOperatorsLookAndDecide() {
    var id = poison("api-private");
    for (var path : List.of("", "/" + id)) {
      assertThat(get(PATH + path, "carla").statusCode()).isEqualTo(403);
    }
    for (var path :
        List.of(
            "/" + id + "/replay",
            "/" + id + "/discard",
            "/replay?cause=not-json",
            "/discard?cause=not-json")) {
      assertThat(post(path, "carla").statusCode()).isEqualTo(403);
    }
    assertThat(waiting("api-private")).hasSize(1);
  }

  /** Sends a record that can't be read and returns the id of its letter. */
  private String poison(String key) {
    send(StateEvents.of(STUDENTS, StateEvents.TYPE, key, "no JSON"));
    return letterOf(key);
  }

  private String letterOf(String key) {
    await().atMost(SOON).ignoreExceptions().until(() -> !waiting(key).isEmpty());
    return waiting(key).getFirst().path("id").asString();
  }

  private List<JsonNode> waiting(String key) {
    return list.all().stream().filter(l -> l.path("key").asString("").equals(key)).toList();
  }

  private JsonNode counts() {
    return json(get(PATH, "otto")).path("counts");
  }

  /** Puts a record straight among the dead letters, as the worker or a liar would. */
  private static String setAside(ProducerRecord<String, byte[]> record, String topic) {
    return setAside(record, topic, "invalid-value");
  }

  private static String setAside(
      ProducerRecord<String, byte[]> record, String topic, String cause) {
    var letter = new ProducerRecord<>(DEAD_LETTERS, record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    Map.of(
            "wayfinder-original-topic",
            topic,
            "wayfinder-original-partition",
            "0",
            "wayfinder-original-offset",
            Integer.toString(record.hashCode()),
            "wayfinder-original-timestamp",
            "1795348800000",
            "wayfinder-original-key",
            record.key(),
            "wayfinder-cause",
            cause,
            "wayfinder-cause-detail",
            "put there by the test")
        .forEach(
            (name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    send(letter);
    return record.key();
  }

  private HttpResponse<String> post(String path, String who) {
    return exchange(request(PATH + path, who).POST(BodyPublishers.noBody()).build());
  }

  private static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker()),
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
      return found.stream().filter(r -> key.equals(r.key())).toList();
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    var found = Objects.requireNonNull(record.headers().lastHeader(name), name);
    return new String(found.value(), StandardCharsets.UTF_8);
  }

  private static String broker() {
    return EmbeddedBroker.shared().bootstrapServers();
  }
}
