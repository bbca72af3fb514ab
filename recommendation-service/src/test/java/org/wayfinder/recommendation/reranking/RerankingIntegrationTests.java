package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.recommendation.student.StudentRecord;
import org.wayfinder.recommendation.student.StudentState;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.testing.EmbeddedBroker;
import tools.jackson.databind.json.JsonMapper;

/** Two instances rank a crowd anew while what they need, or one of them, goes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RerankingIntegrationTests {

  private static final String PREFIX = "rr";
  private static final int CROWD = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final FakeCatalogue catalogue = new FakeCatalogue();
  private final Crowd crowd = new Crowd(PREFIX + "-students");
  private final Map<String, String> settings =
      Map.of(
          "wayfinder.catalog.url", catalogue.url(),
          "wayfinder.reranking.slice", "40",
          "wayfinder.reranking.part", "20",
          "wayfinder.reranking.look", "100ms",
          "wayfinder.reranking.lease", "3s",
          "wayfinder.reranking.stalled", "3s",
          "wayfinder.reranking.check", "2s");
  private final List<Instance> instances = new ArrayList<>();
  private RecommendationStore store;
  private StudentStore students;
  private RerankingStore rerankings;
  private int edition = 1;

  @BeforeAll
  void everybodyIsRankedOnce() {
    catalogue.publish(TestEditions.published(1));
    instances.add(Instance.start(PREFIX, settings));
    instances.add(Instance.start(PREFIX, settings));
    look();
    crowd.saves(CROWD);
    crowd.send(
        new StudentState(
            "no-profile", false, new StudentState.Roster(1, "school-1", List.of()), null));
    await().atMost(PATIENCE).until(() -> store.newest(crowd.ids()).size() == CROWD);
  }

  @AfterAll
  void stop() {
    instances.forEach(Instance::close);
    crowd.close();
    catalogue.close();
  }

  /** Looks through the first instance, which is never killed. */
  private void look() {
    store = instances.getFirst().part(RecommendationStore.class);
    students = instances.getFirst().part(StudentStore.class);
    rerankings = instances.getFirst().part(RerankingStore.class);
  }

  private int publish() {
    edition++;
    catalogue.publish(TestEditions.published(edition));
    crowd.send(
        StateEvents.of(
            PREFIX + "-editions",
            "org.wayfinder.edition.published.v1",
            "catalog",
            "{\"number\":" + edition + "}"));
    return edition;
  }

  /** Returns when some slices are done and others are not. */
  private void awaitTheMiddleOf(int number) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .until(() ->
            rerankings
                .find(number)
                .filter(r -> r.state() == Reranking.State.RUNNING && r.done() > 0)
                .isPresent());
    assertThat(rerankings.open(number)).as("open slices").isNotEmpty();
  }

  private void awaitDone(int number) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            rerankings.find(number).filter(r -> r.state() == Reranking.State.DONE).isPresent());
  }

  /** Compares all that is stored with what the engine makes of it now. */
  private void everybodyIsRankedWith(int number) {
    var compiled =
        new CompiledEdition(
            TestEditions.published(number).content(),
            EngineConstantsFile.read(JsonMapper.shared()));
    var newest = store.newest(crowd.ids());
    assertThat(newest).hasSize(CROWD);
    newest.forEach((id, found) -> {
      var profile = crowd.profile(id);
      assertThat(found.profileVersion()).isEqualTo(profile.number());
      assertThat(found.ranking()).isEqualTo(RankingEngine.rank(profile.profile(), compiled));
    });
    assertThat(store.newest("no-profile")).isEmpty();
  }

  @Test
  void aNewEditionRanksEverybodyAnewOnBothInstancesAndHistoryKeepsTheOld() throws Exception {
    var before = edition;
    var number = publish();
    awaitDone(number);
    everybodyIsRankedWith(number);
    var done = rerankings.find(number).orElseThrow();
    assertThat(done.total()).isGreaterThanOrEqualTo(CROWD + 1);
    assertThat(done.done()).isEqualTo(done.total());
    assertThat(done.failed()).isZero();
    assertThat(store.history(crowd.ids().getFirst(), null, 99))
        .extracting(Recommendation::edition)
        .startsWith(number, before);
    assertThat(crowd.news(PREFIX + "-recommendations", number)).containsAll(crowd.ids());
    assertThat(members()).isEqualTo(2);
  }

  private static int members() throws Exception {
    try (var admin = admin()) {
      var group = PREFIX + "-rerank";
      return Objects.requireNonNull(
              admin.describeConsumerGroups(List.of(group)).all().get().get(group))
          .members()
          .size();
    }
  }

  @Test
  void anInstanceThatDiesInTheMiddleLeavesNobodyBehind() {
    var number = publish();
    awaitTheMiddleOf(number);
    instances.removeLast().kill();
    awaitDone(number);
    everybodyIsRankedWith(number);
    instances.add(Instance.start(PREFIX, settings));
  }

  @Test
  void whenTheBrokerLosesTheWorkItIsHandedOutAgain() throws Exception {
    var number = publish();
    awaitTheMiddleOf(number);
    try (var admin = admin()) {
      admin.deleteTopics(List.of(PREFIX + "-work")).all().get();
    }
    awaitDone(number);
    everybodyIsRankedWith(number);
  }

  @Test
  void aSecondEditionInTheMiddleEndsTheFirst() {
    var first = publish();
    awaitTheMiddleOf(first);
    var second = publish();
    awaitDone(second);
    everybodyIsRankedWith(second);
    assertThat(rerankings.find(first))
        .map(Reranking::state)
        .hasValueSatisfying(
            state -> assertThat(state).isIn(Reranking.State.SUPERSEDED, Reranking.State.DONE));
  }

  @Test
  void whileTheDatabaseIsAwayItWaits() {
    var number = publish();
    awaitTheMiddleOf(number);
    instances.forEach(instance -> instance.wire().cut());
    await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    instances.forEach(instance -> instance.wire().mend());
    await().atMost(PATIENCE).ignoreExceptions().until(() -> rerankings.newest().isPresent());
    awaitDone(number);
    everybodyIsRankedWith(number);
  }

  @Test
  void aDatabaseThatLostItsRerankingsPlansAnew() {
    var number = publish();
    awaitDone(number);
    rerankings.plan(
        Reranking.planned(number, 2, Recommendations.NOW)); // as a restore would have it
    awaitDone(number);
    everybodyIsRankedWith(number);
  }

  @Test
  void whoIsErasedInTheMiddleStaysGone() {
    var gone = IntStream.range(0, 300).mapToObj(i -> "gone-%04d".formatted(i)).toList();
    gone.forEach(id -> crowd.send(Students.state(id, 1, Students.ann())));
    await().atMost(PATIENCE).until(() -> store.newest(gone).size() == gone.size());
    var number = publish();
    gone.forEach(id -> crowd.send(Students.erased(id)));
    awaitDone(number);
    await().atMost(PATIENCE).until(() -> students.erased(gone).size() == gone.size());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(store.newest(gone)).isEmpty();
          for (var id : gone) {
            assertThat(store.history(id, null, 9)).isEmpty();
          }
        });
    everybodyIsRankedWith(number);
  }

  @Test
  void whoWasRankedWithAnOldEditionTooLateIsFoundAndRankedAnew() {
    var number = publish();
    awaitDone(number);
    var state = Students.state("late", 1, Students.ann());
    students.put(List.of(StudentRecord.unknown("late").heard(state)));
    store.putNewest(List.of(Recommendations.of("late", 1, 1, Students.ann())));
    await()
        .atMost(PATIENCE)
        .until(() -> store.newest("late").filter(r -> r.edition() == number).isPresent());
  }

  @Test
  void savesThatGoOnMeanwhileAreRankedWithoutDelayAndWithTheNewEdition() {
    var quiet = crowd.delays(store, 60);
    var number = publish();
    awaitTheMiddleOf(number);
    var busy = new ArrayList<Duration>();
    while (rerankings.find(number).orElseThrow().state() == Reranking.State.RUNNING) {
      busy.addAll(crowd.delays(store, 5));
    }
    System.out.printf(
        "Saved until ranked, p50 and p99: quiet %d and %d ms, during a re-ranking %d and %d ms (%d saves)%n",
        Crowd.percentile(quiet, 50).toMillis(),
        Crowd.percentile(quiet, 99).toMillis(),
        Crowd.percentile(busy, 50).toMillis(),
        Crowd.percentile(busy, 99).toMillis(),
        busy.size());
    assertThat(Crowd.percentile(busy, 99).minus(Crowd.percentile(quiet, 99)))
        .isLessThan(Duration.ofSeconds(1));
    awaitDone(number);
    everybodyIsRankedWith(number);
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.shared().bootstrapServers()));
  }
}
