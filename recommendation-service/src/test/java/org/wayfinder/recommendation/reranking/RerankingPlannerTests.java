package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.lease.Leases;
import org.wayfinder.recommendation.lease.TestLeases;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.ranking.InMemoryRecommendationStore;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.student.InMemoryStudentStore;
import org.wayfinder.recommendation.student.StudentRecord;

class RerankingPlannerTests {

  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final RerankingProperties SETTINGS =
      new RerankingProperties(
          3,
          2,
          Duration.ZERO,
          Duration.ofSeconds(1),
          LEASE,
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofMinutes(1));

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final InMemoryStudentStore students = new InMemoryStudentStore();
  private final InMemoryRecommendationStore recommendations = new InMemoryRecommendationStore();
  private final InMemoryRerankingStore store = new InMemoryRerankingStore();
  private final FakeQueue queue = new FakeQueue();
  private final List<String> told = new ArrayList<>();
  private final List<List<String>> late = new ArrayList<>();
  private final TestEditions editions = TestEditions.first();
  private final Leases leases = TestLeases.inMemory(clock);
  private final RerankingPlanner planner = planner(editions);

  private RerankingPlanner planner(TestEditions known) {
    return new RerankingPlanner(
        known.editions(),
        students,
        recommendations,
        store,
        queue,
        now -> told.add(now.edition() + " " + now.state().key() + " " + now.done()),
        this::rankLate,
        leases.lease("planner", LEASE),
        SETTINGS,
        clock);
  }

  private int rankLate(List<String> ids) {
    late.add(List.copyOf(ids));
    return 0;
  }

  @BeforeEach
  void sevenStudents() {
    for (var id : List.of("a", "b", "c", "d", "e", "f", "g")) {
      students.put(List.of(StudentRecord.unknown(id).heard(Students.state(id, 1, Students.ann()))));
    }
  }

  private Reranking now(int edition) {
    return store.find(edition).orElseThrow();
  }

  private void finishSlices(int edition) {
    for (var open : store.open(edition)) {
      store.finish(store.slice(edition, open).orElseThrow(), clock.instant(), 0);
    }
  }

  @Test
  void slicesLeaveNoGap() {
    planner.step();
    assertThat(queue.sent).containsExactly("1/0", "1/1", "1/2");
    assertThat(store.slice(1, 0)).contains(new Slice(1, 0, "", "c", 3, false));
    assertThat(store.slice(1, 1)).contains(new Slice(1, 1, "c", "f", 3, false));
    assertThat(store.slice(1, 2)).contains(new Slice(1, 2, "f", "g", 1, false));
    assertThat(now(1).total()).isEqualTo(7);
    assertThat(told).containsExactly("1 running 0");
  }

  @Test
  void whenAllSlicesAreDoneItIsDoneAndSaysSo() {
    planner.step();
    store.finish(store.slice(1, 1).orElseThrow(), clock.instant(), 0);
    now = now.plusSeconds(6);
    planner.step();
    finishSlices(1);
    planner.step();
    assertThat(told).containsExactly("1 running 0", "1 running 3", "1 done 7");
    assertThat(now(1).state()).isEqualTo(Reranking.State.DONE);
    planner.step();
    assertThat(told).hasSize(3);
    assertThat(queue.sent).hasSize(3);
  }

  @Test
  void onlyOneInstancePlansUntilItIsSilentForTooLong() {
    planner.step();
    var other = planner(editions);
    editions.publish(2);
    other.step();
    assertThat(store.find(2)).isEmpty();
    now = now.plusSeconds(16);
    other.step();
    assertThat(store.find(2)).isPresent();
  }

  @Test
  void whoGoesDownLetsTheNextOneInAtOnce() {
    planner.step();
    planner.letGo();
    editions.publish(2);
    planner(editions).step();
    assertThat(store.find(2)).isPresent();
  }

  @Test
  void whatWasPlannedHalfIsPlannedAnew() {
    store.plan(Reranking.planned(1, 2, clock.instant()));
    store.start(
        Reranking.planned(1, 2, clock.instant()), List.of(new Slice(1, 0, "", "x", 99, false)));
    planner.step();
    assertThat(store.open(1)).containsExactly(0, 1, 2);
    assertThat(now(1).total()).isEqualTo(7);
  }

  @Test
  void whatCouldNotBeHandedOutIsHandedOutLater() {
    queue.away = true;
    assertThatThrownBy(planner::step).isInstanceOf(KafkaUnavailableException.class);
    queue.away = false;
    planner.step();
    assertThat(queue.sent).containsExactly("1/0", "1/1", "1/2");
  }

  @Test
  void openSlicesAreHandedOutAgainWhenNothingHappensForLong() {
    planner.step();
    now = now.plusSeconds(20);
    store.finish(store.slice(1, 0).orElseThrow(), clock.instant(), 0);
    now = now.plusSeconds(20);
    planner.step();
    assertThat(queue.sent).as("a slice was done 20 s ago").hasSize(3);
    now = now.plusSeconds(11);
    planner.step();
    assertThat(queue.sent).endsWith("1/1", "1/2").hasSize(5);
    now = now.plusSeconds(11);
    planner.step();
    assertThat(queue.sent).hasSize(5);
  }

  @Test
  void openSlicesAreHandedOutAgainWhenTheTopicsAreOthers() {
    planner.step();
    finishSlicesBut(2);
    queue.generation++;
    planner.step();
    assertThat(queue.sent).endsWith("1/2").hasSize(4);
    planner.step();
    assertThat(queue.sent).hasSize(4);
  }

  private void finishSlicesBut(int kept) {
    for (var open : store.open(1)) {
      if (open != kept) {
        store.finish(store.slice(1, open).orElseThrow(), clock.instant(), 0);
      }
    }
  }

  @Test
  void aNewerEditionEndsTheOlderOne() {
    planner.step();
    store.finish(store.slice(1, 0).orElseThrow(), clock.instant(), 0);
    editions.publish(2);
    planner.step();
    assertThat(now(1).state()).isEqualTo(Reranking.State.SUPERSEDED);
    assertThat(now(1).done()).isEqualTo(3);
    assertThat(store.open(1)).isEmpty();
    assertThat(now(2).state()).isEqualTo(Reranking.State.RUNNING);
    assertThat(told).containsExactly("1 running 0", "1 superseded 3", "2 running 0");
  }

  @Test
  void anInstanceThatIsBehindLearnsFromWhatOthersHavePlanned() {
    editions.keepElsewhere(3);
    store.plan(Reranking.planned(3, 2, clock.instant()));
    planner.step();
    assertThat(editions.editions().requireCurrent().number()).isEqualTo(3);
    assertThat(store.find(1)).isEmpty();
    planner.step();
    assertThat(now(3).state()).isEqualTo(Reranking.State.RUNNING);
  }

  @Test
  void whoWasLeftBehindIsRankedAtTheEndAndNowAndThenAfterwards() {
    planner.step();
    editions.publish(2);
    planner.step();
    recommendations.putNewest(List.of(Recommendations.of("c", 1, 1, Students.ann())));
    finishSlices(2);
    planner.step();
    assertThat(late).containsExactly(List.of("c"));
    now = now.plusSeconds(59);
    planner.step();
    assertThat(late).hasSize(1);
    now = now.plusSeconds(2);
    planner.step();
    assertThat(late).hasSize(2);
  }

  @Test
  void aNewerEngineBeginsTheEditionAnew() {
    var older = planner(TestEditions.ofVersion1());
    older.step();
    finishSlices(1);
    older.step();
    older.letGo();
    assertThat(now(1).engineVersion()).isEqualTo(1);
    planner.step();
    assertThat(now(1).engineVersion()).isEqualTo(2);
    assertThat(now(1).state()).isEqualTo(Reranking.State.RUNNING);
    assertThat(store.open(1)).containsExactly(0, 1, 2);
    finishSlices(1);
    planner.step();
    planner.letGo();
    older.step();
    assertThat(now(1).engineVersion()).as("an older instance leaves it").isEqualTo(2);
  }

  @Test
  void whoIsRankedByAnOlderEngineIsLeftBehind() {
    planner.step();
    recommendations.putNewest(
        List.of(
            Recommendations.ofVersion1("c", 1, 1), Recommendations.of("d", 1, 1, Students.ann())));
    finishSlices(1);
    planner.step();
    assertThat(late).containsExactly(List.of("c"));
  }

  @Test
  void withoutAnEditionThereIsNothingToDo() {
    planner(TestEditions.none()).step();
    assertThat(store.newest()).isEmpty();
  }

  @Test
  void anEmptySchoolIsDoneAtOnce() {
    var nobody = new InMemoryStudentStore();
    var alone =
        new RerankingPlanner(
            editions.editions(),
            nobody,
            recommendations,
            store,
            queue,
            _ -> {},
            this::rankLate,
            leases.lease("planner", LEASE),
            SETTINGS,
            clock);
    alone.step();
    alone.step();
    assertThat(queue.sent).isEmpty();
    assertThat(now(1).state()).isEqualTo(Reranking.State.DONE);
  }
}
