package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.position.InMemoryPositionStore;
import org.wayfinder.recommendation.position.TestPositions;
import org.wayfinder.recommendation.ranking.InMemoryRecommendationStore;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class KafkaStudentWorkerTests {

  private static final TopicPartition PARTITION = new TopicPartition("students", 0);

  private final InMemoryRecommendationStore store = new InMemoryRecommendationStore();
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final MockConsumer<String, byte[]> second = new MockConsumer<>("earliest");
  private final InMemoryPositionStore positions = new InMemoryPositionStore();
  private final WorkerStatus status = new WorkerStatus();
  private final TestEditions editions = TestEditions.none();
  private Clock clock = Clock.fixed(Recommendations.NOW, ZoneOffset.UTC);
  private long offset;
  private final AtomicInteger opened = new AtomicInteger();
  private Optional<ServiceThread> thread = Optional.empty();

  @AfterEach
  void stop() {
    thread.ifPresent(ServiceThread::stop);
  }

  private void start() {
    start(Json.strict());
  }

  private void start(JsonMapper json) {
    RankingService ranking =
        Recommendations.service(new InMemoryStudentStore(), store, editions.editions(), clock);
    var updates = new KafkaUpdateEvents("recommendations", Json.strict(), clock);
    var worker =
        new KafkaStudentWorker(
            () -> opened.getAndIncrement() == 0 ? consumer : second,
            () -> new KafkaOutlet(producer, updates, "dead"),
            () -> {},
            "students",
            new KafkaBatchProcessor(
                new KafkaStudentEvents(new StateReader(json)),
                ranking,
                new LiveWork(),
                new Freshness(new SimpleMeterRegistry(), Clock.systemUTC())),
            TestPositions.of("students", positions),
            status,
            new WorkerProperties(500, Duration.ofMillis(20), Duration.ofMillis(50)));
    consumer.schedulePollTask(() -> {
      consumer.rebalance(List.of(PARTITION));
      consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
      consumer.updateEndOffsets(Map.of(PARTITION, 0L));
    });
    var started = new ServiceThread("worker-under-test", worker);
    started.start();
    thread = Optional.of(started);
  }

  /** Puts records on the topic, all of them before the next poll. */
  private void receive(List<ProducerRecord<String, byte[]>> records) {
    consumer.schedulePollTask(() -> records.forEach(next -> consumer.addRecord(received(next))));
  }

  private ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        "students",
        0,
        offset++,
        7L,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }

  private static ProducerRecord<String, byte[]> ann(int version) {
    return StateEvents.of("students", Students.state("ann", version, Students.ann()));
  }

  private long committed() {
    var found = consumer.committed(Set.of(PARTITION)).get(PARTITION);
    return found == null ? -1 : found.offset();
  }

  private void acknowledgeAll() {
    while (producer.completeNext()) {
      assertThat(producer.closed()).isFalse();
    }
  }

  @Test
  void commitsOnlyAfterTheWriteAndTheAcknowledgement() {
    editions.publish(1);
    start();
    receive(List.of(ann(1)));
    await().until(() -> producer.history().size() == 1);
    assertThat(store.newest("ann")).isPresent();
    assertThat(committed()).as("committed before the broker acknowledged the news").isEqualTo(-1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
    assertThat(status.snapshot().state()).isEqualTo(WorkerStatus.State.RUNNING);
  }

  @Test
  void aStoreThatIsAwayPausesTheWorkerAndLosesNothing() {
    editions.publish(1);
    store.away(true);
    start();
    receive(List.of(ann(1)));
    await().until(() -> status.snapshot().state() == WorkerStatus.State.PAUSED);
    assertThat(status.snapshot().pausedBecause()).isEqualTo("database");
    await().until(() -> consumer.paused().contains(PARTITION));
    assertThat(committed()).isEqualTo(-1);
    assertThat(new WorkerHealth(status).health().getStatus()).isEqualTo(WorkerHealth.DEGRADED);

    store.away(false);
    await().until(() -> producer.history().size() == 1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
    await().until(() -> consumer.paused().isEmpty());
    assertThat(producer.history())
        .allSatisfy(r -> assertThat(r.topic()).isEqualTo("recommendations"));
  }

  @Test
  void newsThatWereNotAcknowledgedAreSentAgain() {
    editions.publish(1);
    start();
    receive(List.of(ann(1)));
    await().until(() -> producer.history().size() == 1);
    producer.errorNext(new TimeoutException("the test lost it"));
    await().until(() -> producer.history().size() == 2);
    assertThat(committed()).isEqualTo(-1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
  }

  @Test
  void withoutAnEditionTheWorkerWaitsForOne() {
    start();
    receive(List.of(ann(1)));
    await().until(() -> status.snapshot().state() == WorkerStatus.State.WAITING_FOR_EDITION);
    editions.publish(1);
    await().until(() -> producer.history().size() == 1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
  }

  @Test
  void everyKindOfBadRecordBecomesADeadLetterAndTheNextOneIsProcessed() {
    editions.publish(1);
    start();
    var good = StateEvents.json(Students.state("ann", 1, Students.ann()));
    receive(
        List.of(
            new ProducerRecord<>("students", "ann", "no event".getBytes(StandardCharsets.UTF_8)),
            StateEvents.of("students", "com.example.order.placed", "ann", good),
            StateEvents.of("students", "org.wayfinder.student.state.v2", "ann", good),
            StateEvents.of("students", StateEvents.TYPE, "ann", "not JSON"),
            StateEvents.of("students", StateEvents.TYPE, "ann", "{\"erased\":false}"),
            StateEvents.of("students", StateEvents.TYPE, "ann", good.replace("38.0", "380")),
            StateEvents.of("students", StateEvents.TYPE, "ben", good),
            new ProducerRecord<>("students", "ann", null),
            StateEvents.of(
                "students",
                StateEvents.TYPE,
                "ann",
                good.replace("{\"studentId", "{\"new\":1,\"studentId"))));
    await().until(() -> producer.history().size() == 9);
    acknowledgeAll();
    await().until(() -> committed() == 9);
    var letters = producer.history().stream().filter(r -> r.topic().equals("dead")).toList();
    assertThat(letters)
        .extracting(letter -> header(letter, KafkaDeadLetter.CAUSE))
        .containsExactly(
            "not-a-cloud-event",
            "foreign-type",
            "future-version",
            "not-json",
            "missing-field",
            "invalid-value",
            "key-mismatch",
            "not-a-cloud-event");
    assertThat(letters)
        .extracting(letter -> header(letter, KafkaDeadLetter.OFFSET))
        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
    assertThat(header(letters.get(1), KafkaDeadLetter.TOPIC)).isEqualTo("students");
    assertThat(header(letters.get(1), KafkaDeadLetter.PARTITION)).isEqualTo("0");
    assertThat(header(letters.get(1), KafkaDeadLetter.KEY)).isEqualTo("ann");
    assertThat(header(letters.get(1), "ce_type")).isEqualTo("com.example.order.placed");
    assertThat(store.newest("ann")).isPresent();
  }

  @Test
  void aProfileThatTheEngineFailsOnBecomesADeadLetter() {
    editions.publish(1);
    clock =
        ((InstantSource)
                () -> {
                  throw new IllegalStateException("The test broke the clock");
                })
            .withZone(ZoneOffset.UTC);
    start();
    receive(List.of(ann(1)));
    await().until(() -> producer.history().size() == 1);
    assertThat(header(producer.history().getFirst(), KafkaDeadLetter.CAUSE))
        .isEqualTo("ranking-failed");
    acknowledgeAll();
    await().until(() -> committed() == 1);
  }

  @Test
  void aRecordThatOverflowsItsReaderBecomesADeadLetterAndTheNextOneIsProcessed() {
    editions.publish(1);
    start(failingAt("erased", StackOverflowError::new));
    receive(List.of(StateEvents.of("students", Students.erased("gone")), ann(1)));
    await().until(() -> producer.history().size() == 2);
    assertThat(producer.history())
        .filteredOn(sent -> sent.topic().equals("dead"))
        .singleElement()
        .satisfies(letter ->
            assertThat(header(letter, KafkaDeadLetter.CAUSE)).isEqualTo("reading-failed"));
    acknowledgeAll();
    await().until(() -> committed() == 2);
    assertThat(status.snapshot().state()).isEqualTo(WorkerStatus.State.RUNNING);
  }

  @Test
  void anErrorThatIsNotTheRecordsFaultEndsTheWorkerAndHealthSaysSo() {
    editions.publish(1);
    start(failingAt("erased", OutOfMemoryError::new));
    receive(List.of(StateEvents.of("students", Students.erased("gone"))));
    await().until(() -> status.snapshot().state() == WorkerStatus.State.DEAD);
    assertThat(new WorkerHealth(status).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(producer.history()).isEmpty();
    await().until(consumer::closed);
  }

  @Test
  void aLetterThatIsTooLargeForItsTopicGoesAsANotice() {
    editions.publish(1);
    start();
    receive(List.of(new ProducerRecord<>("students", "huge", new byte[64])));
    await().until(() -> producer.history().size() == 1);
    producer.errorNext(new RecordTooLargeException("the test made it too large"));
    await().until(() -> producer.history().size() == 2);
    var notice = producer.history().getLast();
    assertThat(notice.value()).isNull();
    assertThat(header(notice, KafkaDeadLetter.LEFT_OUT)).isEqualTo("too-large");
    assertThat(header(notice, KafkaDeadLetter.KEY)).isEqualTo("huge");
    assertThat(header(notice, KafkaDeadLetter.CAUSE)).isEqualTo("not-a-cloud-event");
    assertThat(committed()).isEqualTo(-1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
  }

  @Test
  void aBrokerThatIsAwayMakesNoDeadLetterOfAGoodRecord() {
    editions.publish(1);
    start();
    receive(List.of(ann(1)));
    for (var attempt = 1; attempt <= 3; attempt++) {
      var sent = attempt;
      await().until(() -> producer.history().size() == sent);
      producer.errorNext(new TimeoutException("the test cut the wire"));
    }
    await().until(() -> producer.history().size() == 4);
    acknowledgeAll();
    await().until(() -> committed() == 1);
    assertThat(producer.history())
        .allSatisfy(sent -> assertThat(sent.topic()).isEqualTo("recommendations"));
  }

  /** A reader that breaks where this field is true. */
  private static JsonMapper failingAt(String field, Supplier<Error> error) {
    var module = new SimpleModule("failing");
    module.addDeserializer(
        Boolean.class,
        new StdScalarDeserializer<>(Boolean.class) {
          @Override
          public Boolean deserialize(JsonParser in, DeserializationContext context) {
            if (in.getBooleanValue() && field.equals(in.currentName())) {
              throw error.get();
            }
            return in.getBooleanValue();
          }
        });
    return Json.strict().rebuild().addModule(module).build();
  }

  @Test
  void thePositionIsNotedAfterTheNewsAndBeforeTheCommit() {
    editions.publish(1);
    start();
    receive(List.of(ann(1), ann(2)));
    await().until(() -> producer.history().size() == 1);
    assertThat(positions.next("students", 0)).as("before the acknowledgement").isZero();
    positions.away(true);
    acknowledgeAll();
    await().until(() -> "database".equals(status.snapshot().pausedBecause()));
    assertThat(committed()).as("without the position").isEqualTo(-1);
    positions.away(false);
    await().until(() -> producer.history().size() == 2);
    acknowledgeAll();
    await().until(() -> committed() == 2);
    assertThat(positions.next("students", 0)).isEqualTo(2);
  }

  @Test
  void aDatabaseThatWentBackBetweenTwoBatchesIsReadIntoAgainFromThere() {
    editions.publish(1);
    start();
    receive(List.of(ann(1)));
    await().until(() -> producer.history().size() == 1);
    acknowledgeAll();
    await().until(() -> committed() == 1);
    store.erase(List.of("ann"));
    positions.restore("students", 0, 0);

    receive(List.of(StateEvents.of("students", Students.state("ben", 1, Students.ben()))));
    await().until(() -> producer.history().size() == 2);
    consumer.schedulePollTask(() -> {
      offset = 0;
      consumer.addRecord(received(ann(1)));
      consumer.addRecord(
          received(StateEvents.of("students", Students.state("ben", 1, Students.ben()))));
    });
    acknowledgeAll();
    await().until(() -> producer.history().size() == 4);
    acknowledgeAll();

    await().until(() -> positions.next("students", 0) == 2);
    assertThat(store.newest("ann")).isPresent();
    assertThat(store.newest("ben")).isPresent();
  }

  @Test
  void aProducerThatTheBrokerTakesForAnotherIsReplaced() {
    editions.publish(1);
    start();
    receive(List.of(ann(1)));
    await().until(() -> producer.history().size() == 1);
    producer.errorNext(new OutOfOrderSequenceException("another broker"));
    await().until(() -> opened.get() == 2);
    assertThat(producer.closed()).isTrue();
    assertThat(consumer.closed()).isTrue();
    assertThat(status.snapshot().state()).isNotEqualTo(WorkerStatus.State.DEAD);
  }

  @Test
  void aConsumerThatKafkaDoesNotKnowAnyMoreIsReplaced() {
    editions.publish(1);
    start();
    consumer.setPollException(new KafkaException("The group id does not exist."));
    await().until(() -> opened.get() == 2);
    assertThat(consumer.closed()).isTrue();
    assertThat(status.snapshot().state()).isNotEqualTo(WorkerStatus.State.DEAD);
  }

  @Test
  void aWorkerThatIsToldToStopStops() {
    start();
    await().until(() -> status.snapshot().state() == WorkerStatus.State.RUNNING);
    thread.ifPresent(ServiceThread::stop);
    assertThat(status.snapshot().state()).isEqualTo(WorkerStatus.State.STOPPED);
    assertThat(consumer.closed()).isTrue();
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    var found = Objects.requireNonNull(record.headers().lastHeader(name), name);
    return new String(found.value(), StandardCharsets.UTF_8);
  }
}
