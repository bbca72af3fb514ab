package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.ranking.InMemoryRecommendationStore;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import org.wayfinder.recommendation.worker.KafkaOutlet;
import org.wayfinder.recommendation.worker.LiveWork;

/** A slice is done, left undone or passed over, and always as a whole. */
@Timeout(60)
class KafkaSliceProcessorTests {

  private static final int CROWD = 10;
  private static final Slice MIDDLE = new Slice(2, 1, "s2", "s7", 5, false);

  private final Clock clock = Clock.fixed(Recommendations.NOW, ZoneOffset.UTC);
  private final InMemoryStudentStore students = new InMemoryStudentStore();
  private final InMemoryRecommendationStore recommendations = new InMemoryRecommendationStore();
  private final InMemoryRerankingStore store = new InMemoryRerankingStore();
  private final TestEditions editions = TestEditions.first();
  private final RankingService ranking =
      Recommendations.service(students, recommendations, editions.editions());
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final KafkaOutlet outlet =
      new KafkaOutlet(
          producer, new KafkaUpdateEvents("recommendations", Json.strict(), clock), "dead");
  private final KafkaSliceProcessor processor =
      new KafkaSliceProcessor(
          editions.editions(),
          students,
          ranking,
          store,
          new LiveWork(),
          new RerankingProperties(
              5,
              2,
              Duration.ofMillis(1),
              Duration.ofSeconds(1),
              Duration.ofSeconds(15),
              Duration.ofSeconds(30),
              Duration.ofSeconds(5),
              Duration.ofMinutes(1)),
          clock);

  @BeforeEach
  void aCrowdIsRankedWithTheFirstEditionAndTheSecondIsPlanned() {
    ranking.apply(
        IntStream.range(0, CROWD)
            .mapToObj(i -> Students.state("s" + i, 1, Students.ann()))
            .toList());
    ranking.apply(List.of(Students.erased("s5")));
    ranking.apply(
        List.of(
            new StudentState("s6x", false, new StudentState.Roster(1, "school", List.of()), null)));
    editions.publish(2);
    var planned = Reranking.planned(2, 2, Recommendations.NOW);
    store.plan(planned);
    store.start(planned.started(5, Recommendations.NOW), List.of(MIDDLE));
  }

  private List<Integer> editionsOf(String... ids) {
    var newest = recommendations.newest(List.of(ids));
    return List.of(ids).stream()
        .map(id -> {
          var found = newest.get(id);
          return found == null ? 0 : found.edition();
        })
        .toList();
  }

  private List<String> told() {
    return producer.history().stream().map(ProducerRecord::key).toList();
  }

  @Test
  void whoIsInTheSliceAndHasAProfileIsRankedAnewAndAnnounced() {
    processor.process(new KafkaSliceItem(2, 1), outlet);
    assertThat(editionsOf("s2", "s3", "s4", "s5", "s6", "s6x", "s7", "s8"))
        .containsExactly(1, 2, 2, 0, 2, 0, 2, 1);
    assertThat(told()).containsExactly("s3", "s4", "s6", "s7");
    assertThat(store.open(2)).isEmpty();
    assertThat(recommendations.history("s3", null, 9))
        .extracting(Recommendation::edition)
        .containsExactly(2, 1);
  }

  @Test
  void aSliceThatIsDoneOrGoneIsPassedOver() {
    store.finish(MIDDLE, Recommendations.NOW, 0);
    processor.process(new KafkaSliceItem(2, 1), outlet);
    processor.process(new KafkaSliceItem(2, 99), outlet);
    assertThat(told()).isEmpty();
    assertThat(editionsOf("s3")).containsExactly(1);
  }

  @Test
  void aSliceOfAnEditionThatHasBeenReplacedIsPassedOver() {
    editions.publish(3);
    processor.process(new KafkaSliceItem(2, 1), outlet);
    assertThat(told()).isEmpty();
    assertThat(store.open(2)).containsExactly(1);
  }

  @Test
  void aSliceOfAnEditionNotHeardOfBringsTheEdition() {
    editions.keepElsewhere(3);
    var planned = Reranking.planned(3, 2, Recommendations.NOW);
    store.plan(planned);
    store.start(
        planned.started(1, Recommendations.NOW), List.of(new Slice(3, 0, "", "s0", 1, false)));
    processor.process(new KafkaSliceItem(3, 0), outlet);
    assertThat(editionsOf("s0")).containsExactly(3);
    assertThat(store.open(3)).isEmpty();
  }

  @Test
  void newsThatWereNotAcknowledgedLeaveTheSliceUndoneAndComeWithTheRepetition() {
    producer.sendException = new TimeoutException("the test");
    assertThatThrownBy(() -> processor.process(new KafkaSliceItem(2, 1), outlet))
        .isInstanceOf(KafkaUnavailableException.class);
    assertThat(store.open(2)).containsExactly(1);
    producer.sendException = null;
    processor.process(new KafkaSliceItem(2, 1), outlet);
    assertThat(told()).as("those stored before included").contains("s3", "s4", "s6", "s7");
    assertThat(store.open(2)).isEmpty();
  }

  @Test
  void aDatabaseThatIsAwayLeavesTheSliceUndone() {
    recommendations.away(true);
    assertThatThrownBy(() -> processor.process(new KafkaSliceItem(2, 1), outlet))
        .isInstanceOf(StoreUnavailableException.class);
    recommendations.away(false);
    assertThat(store.open(2)).containsExactly(1);
    assertThat(told()).isEmpty();
  }
}
