package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.ranking.InMemoryRecommendationStore;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;

/** Batches so large that they are done in parts. */
@Timeout(60)
class KafkaBatchProcessorTests {

  private static final int SEVERAL_PARTS = 600;

  private final Clock clock = Clock.fixed(Recommendations.NOW, ZoneOffset.UTC);
  private final InMemoryRecommendationStore store = new InMemoryRecommendationStore();
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final KafkaOutlet outlet =
      new KafkaOutlet(
          producer, new KafkaUpdateEvents("recommendations", Json.strict(), clock), "dead");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final KafkaBatchProcessor processor =
      new KafkaBatchProcessor(
          new KafkaStudentEvents(new StateReader(Json.strict())),
          Recommendations.service(
              new InMemoryStudentStore(), store, TestEditions.first().editions(), clock),
          new LiveWork(),
          new Freshness(meters, clock));

  private static List<StudentState> crowd() {
    return IntStream.range(0, SEVERAL_PARTS)
        .mapToObj(i -> Students.state("student-" + i, 1, Students.ann()))
        .toList();
  }

  private static List<ConsumerRecord<String, byte[]>> received(List<StudentState> states) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    states.forEach(
        state -> records.add(received(records.size(), StateEvents.of("students", state))));
    return records;
  }

  private static ConsumerRecord<String, byte[]> received(
      long offset, ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        "students",
        0,
        offset,
        7L,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }

  @Test
  void everythingIsStoredAndAnnouncedWhenItReturns() {
    processor.process(received(crowd()), outlet);
    assertThat(producer.history()).hasSize(SEVERAL_PARTS);
    assertThat(crowd())
        .allSatisfy(state -> assertThat(store.newest(state.studentId())).isPresent());
    assertThat(meters.get("wayfinder.freshness").timer().count()).isEqualTo(SEVERAL_PARTS);
  }

  @Test
  void aPartThatIsNotAcknowledgedFailsTheBatchAndTheRepetitionMakesItGood() {
    producer.sendException = new TimeoutException("the test lost it");
    assertThatThrownBy(() -> processor.process(received(crowd()), outlet))
        .isInstanceOf(KafkaUnavailableException.class);
    assertThat(meters.get("wayfinder.freshness").timer().count()).as("nothing is done").isZero();
    producer.sendException = null;
    processor.process(received(crowd()), outlet);
    assertThat(producer.history()).hasSize(SEVERAL_PARTS);
  }

  @Test
  void laterPartsBuildOnEarlierOnes() {
    var versions =
        IntStream.rangeClosed(1, SEVERAL_PARTS)
            .mapToObj(version -> Students.state("ann", version, Students.ann()))
            .toList();
    processor.process(received(versions), outlet);
    assertThat(store.newest("ann")).map(Recommendation::profileVersion).contains(SEVERAL_PARTS);
    assertThat(producer.history()).as("one announcement a part").hasSize(3);
  }

  @Test
  void aStudentWhoIsErasedInALaterPartStaysErased() {
    var states = new ArrayList<>(crowd());
    states.add(249, Students.state("ann", 1, Students.ann()));
    states.add(250, Students.erased("ann"));
    processor.process(received(states), outlet);
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 9)).isEmpty();
  }
}
