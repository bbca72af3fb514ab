package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.updates.RecommendationUpdate;
import org.wayfinder.recommendation.updates.UpdateHub;
import org.wayfinder.recommendation.worker.DeadLetterCause;
import org.wayfinder.recommendation.worker.WorkerStatus;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.JsonNode;

/** Whatever lies in the topic, each good record is ranked and each bad one is listed once. */
class PoisonIntegrationTests extends RunningService {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Compresses, because a record may be larger unpacked than any topic takes. */
  private static final KafkaProducer<String, byte[]> HOSTILE =
      new KafkaProducer<>(
          Map.of(
              "bootstrap.servers",
              EmbeddedBroker.shared().bootstrapServers(),
              "compression.type",
              "gzip",
              "max.request.size",
              16 * 1024 * 1024),
          new StringSerializer(),
          new ByteArraySerializer());

  private final DeadLetterList list = new DeadLetterList(path -> json(get(path, "otto")));
  @Autowired private WorkerStatus status;
  @Autowired private UpdateHub hub;

  @BeforeEach
  void ottoIsAnOperator() {
    PROFILES.operator("otto");
  }

  static List<PoisonRecords.Kind> kinds() {
    return PoisonRecords.kinds();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aBadRecordIsListedOnceWithItsCauseAndTheNextOneIsRanked(PoisonRecords.Kind kind)
      throws Exception {
    var id = "poison-" + kind.name().replaceAll("[^a-z0-9A-Z]", "-");
    sent(good(id, 1));
    var bad = sent(kind.recipe().of(id).on(STUDENTS, 0));
    sent(good(id, 2));
    awaitVersion(id, 2);
    await().atMost(SOON).until(() -> !list.of(bad).isEmpty());
    assertThat(list.of(bad))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.path("cause").asString()).isEqualTo(kind.cause().code());
          assertThat(letter.path("complete").asBoolean()).isTrue();
          assertThat(letter.toString()).hasSizeLessThan(4_000).doesNotContain("riasec\":");
        });
    assertThat(store.newest(id)).map(Recommendation::profileVersion).contains(2);
    assertThat(status.snapshot().state()).isEqualTo(WorkerStatus.State.RUNNING);
  }

  /** The two that are faults of ours are shown beside the worker, where they can be provoked. */
  @Test
  void everyCauseThatARecordCanHaveIsTried() {
    var ours = EnumSet.of(DeadLetterCause.READING_FAILED, DeadLetterCause.RANKING_FAILED);
    assertThat(kinds().stream().map(PoisonRecords.Kind::cause).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(ours));
  }

  @Test
  void aRecordThatIsTooLargeToSetAsideIsListedAndDoesNotBlock() throws Exception {
    var huge = new ProducerRecord<>(STUDENTS, 0, "huge", new byte[3 * 1024 * 1024]);
    var bad = sent(huge);
    sent(good("after-huge", 1));
    awaitVersion("after-huge", 1);
    await().atMost(SOON).until(() -> list.of(bad).size() == 1);
    var letter = list.of(bad).getFirst();
    assertThat(letter.path("complete").asBoolean()).isFalse();
    assertThat(letter.path("key").asString()).isEqualTo("huge");
    var path = "/api/operations/dead-letters/" + letter.path("id").asString() + "/replay";
    var replay = request(path, "otto").POST(BodyPublishers.noBody()).build();
    assertThat(exchange(replay).body()).contains("dead-letter-not-replayable");
  }

  @Test
  void aMegabyteThatIsWellFormedIsNoPoison() throws Exception {
    var body = PoisonRecords.with("mega", "\"" + "z".repeat(1_000_000) + "\"");
    var headers = StateEvents.of("", StateEvents.TYPE, "mega", "").headers();
    sent(new ProducerRecord<>(STUDENTS, 0, "mega", body, headers));
    awaitVersion("mega", 1);
  }

  @Test
  void thousandsOfBadRecordsInARowHoldUpNoGoodOne() throws Exception {
    var kinds =
        kinds().stream().filter(k -> !k.name().matches(".*(megabyte|levels|thousands).*")).toList();
    var sending = new IdentityHashMap<Future<RecordMetadata>, String>();
    var between = new ArrayList<Future<RecordMetadata>>();
    var total = 3_000;
    for (var i = 0; i < total; i++) {
      var kind = kinds.get(i % kinds.size());
      var bad = HOSTILE.send(kind.recipe().of("flood").on(STUDENTS, 1));
      sending.put(bad, kind.cause().code());
      if (i % 100 == 99) {
        between.add(HOSTILE.send(on(1, good("flood-good", i / 100 + 1))));
        between.add(HOSTILE.send(on(1, good("flood-good", 1)))); // late and twice
      }
    }
    for (var good : between) {
      assertThat(good.get().hasOffset()).isTrue();
    }
    var causes = new HashMap<Long, String>();
    for (var one : sending.entrySet()) {
      causes.put(one.getKey().get().offset(), one.getValue());
    }
    awaitVersion("flood-good", total / 100);
    await()
        .atMost(SOON)
        .until(() -> {
          var lag = status.snapshot().lag();
          return lag != null && lag == 0;
        });
    await().atMost(SOON).until(() -> flood(causes.keySet()).size() >= total);
    var listed = flood(causes.keySet());
    assertThat(listed).as("each once").hasSize(total);
    var listedCauses = new HashMap<Long, String>();
    listed.forEach(letter ->
        listedCauses.put(letter.path("originalOffset").asLong(), letter.path("cause").asString()));
    assertThat(listedCauses).isEqualTo(causes);
    assertThat(store.history("flood-good", null, 200))
        .extracting(Recommendation::profileVersion)
        .startsWith(total / 100)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDatabaseThatIsAwayMakesNoDeadLetterOfAGoodRecord() throws Exception {
    RecordMetadata good;
    RecordMetadata bad;
    DATABASE_WIRE.cut();
    try {
      good = sent(good("db-away", 1));
      bad = sent(new ProducerRecord<>(STUDENTS, 0, "db-away", new byte[] {1}));
      await().atMost(SOON).until(() -> status.snapshot().state() == WorkerStatus.State.PAUSED);
    } finally {
      DATABASE_WIRE.mend();
    }
    awaitVersion("db-away", 1);
    await().atMost(SOON).until(() -> !list.of(bad).isEmpty());
    assertThat(list.of(bad)).hasSize(1);
    assertThat(list.of(good)).isEmpty();
  }

  @Test
  void poisonOnTheTopicOfUpdatesHoldsUpNoNews() throws Exception {
    var type = "org.wayfinder.recommendation.updated.v1";
    var sending = new ArrayList<Future<RecordMetadata>>();
    try (var news = hub.subscribe("news")) {
      for (var body : List.of("", "nothing", "[]", "{}", "{\"studentId\":null}")) {
        sending.add(HOSTILE.send(on(0, StateEvents.of(RECOMMENDATIONS, type, "news", body))));
      }
      for (var kind : kinds()) {
        sending.add(HOSTILE.send(kind.recipe().of("news").on(RECOMMENDATIONS, 0)));
      }
      var good = "{\"studentId\":\"news\",\"profileVersion\":5,\"edition\":1,\"engineVersion\":1}";
      sent(on(0, StateEvents.of(RECOMMENDATIONS, type, "news", good)));
      for (var bad : sending) {
        assertThat(bad.get().hasOffset()).isTrue();
      }
      assertThat(news.next(SOON)).isEqualTo(new RecommendationUpdate("news", 5, 1, 1));
    }
  }

  private List<JsonNode> flood(Set<Long> offsets) {
    return list.all().stream()
        .filter(letter -> letter.path("originalPartition").asInt() == 1)
        .filter(letter -> offsets.contains(letter.path("originalOffset").asLong()))
        .toList();
  }

  private static ProducerRecord<String, byte[]> good(String id, int version) {
    return on(0, StateEvents.of(STUDENTS, Students.state(id, version, Students.ann())));
  }

  private static ProducerRecord<String, byte[]> on(
      int partition, ProducerRecord<String, byte[]> good) {
    return new ProducerRecord<>(good.topic(), partition, good.key(), good.value(), good.headers());
  }

  private static RecordMetadata sent(ProducerRecord<String, byte[]> outgoing) throws Exception {
    return HOSTILE.send(outgoing).get();
  }
}
