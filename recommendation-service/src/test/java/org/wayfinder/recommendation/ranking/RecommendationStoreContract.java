package org.wayfinder.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;

/** What every store of recommendations promises, invariant 3 first of all. */
abstract class RecommendationStoreContract {

  abstract RecommendationStore store();

  private static Recommendation ann(int version, int edition) {
    return Recommendations.of("ann", version, edition, Students.ann());
  }

  @Test
  void everyKindOfRecommendationSurvivesTheStore() {
    var store = store();
    var kinds =
        List.<Profile>of(
            Students.ann(),
            Students.ben(),
            Students.flatFay(),
            Students.halfwayHal(),
            Students.interestsOnly(),
            Students.activitiesOnly());
    for (var i = 0; i < kinds.size(); i++) {
      var one = Recommendations.of("student-" + i, 1, 1, kinds.get(i));
      store.putNewest(List.of(one));
      assertThat(store.newest("student-" + i)).contains(one);
    }
    assertThat(store.newest(Set.of("student-0", "student-3", "nobody")))
        .containsOnlyKeys("student-0", "student-3");
  }

  @Test
  void theNewestMovesForwardInEitherComponent() {
    var store = store();
    for (var next : List.of(ann(1, 1), ann(2, 1), ann(2, 2), ann(3, 3))) {
      assertThat(store.putNewest(List.of(next))).isEmpty();
      assertThat(store.newest("ann")).contains(next);
    }
  }

  @Test
  void theNewestNeverGoesBackInProfileVersionOrEdition() {
    var store = store();
    var stored = ann(5, 2);
    store.putNewest(List.of(stored));
    for (var older : List.of(ann(4, 2), ann(5, 1), ann(4, 1))) {
      assertThat(store.putNewest(List.of(older))).containsExactly("ann");
      assertThat(store.newest("ann")).contains(stored);
    }
  }

  @Test
  void aPairThatIsNewerInOneAndOlderInTheOtherIsRefused() {
    var store = store();
    var stored = ann(5, 2);
    store.putNewest(List.of(stored));
    assertThat(store.putNewest(List.of(ann(6, 1)))).containsExactly("ann");
    assertThat(store.putNewest(List.of(ann(4, 3)))).containsExactly("ann");
    assertThat(store.newest("ann")).contains(stored);
  }

  @Test
  void oneRefusalInABatchDoesNotStopTheOthers() {
    var store = store();
    store.putNewest(List.of(ann(5, 2)));
    var ben = Recommendations.of("ben", 1, 1, Students.ben());
    var cleo = Recommendations.of("cleo", 1, 1, Students.ben());
    assertThat(store.putNewest(List.of(ben, ann(6, 1), cleo))).containsExactly("ann");
    assertThat(store.newest("ben")).contains(ben);
    assertThat(store.newest("cleo")).contains(cleo);
  }

  @Test
  void withConcurrentWritersNoReaderEverSeesItGoBack() throws Exception {
    var store = store();
    var writes = new ArrayList<Recommendation>();
    for (var version = 1; version <= 8; version++) {
      for (var edition = 1; edition <= 4; edition++) {
        writes.add(ann(version, edition));
      }
    }
    Collections.shuffle(writes, new Random(5));
    var start = new CountDownLatch(1);
    var writing = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader = threads.submit(() -> watch(store, writing));
      var writers = new ArrayList<Future<Set<String>>>();
      for (var write : writes) {
        writers.add(
            threads.submit(() -> {
              start.await();
              return store.putNewest(List.of(write));
            }));
      }
      start.countDown();
      for (var writer : writers) {
        writer.get();
      }
      writing.set(false);
      assertThat(reader.get()).as("went back").isFalse();
    }
    assertThat(store.putNewest(List.of(ann(8, 4)))).isEmpty();
  }

  private static boolean watch(RecommendationStore store, AtomicBoolean writing)
      throws ExecutionException {
    var version = 0;
    var edition = 0;
    while (writing.get()) {
      var seen = store.newest("ann");
      if (seen.isPresent()) {
        if (seen.get().profileVersion() < version || seen.get().edition() < edition) {
          return true;
        }
        version = seen.get().profileVersion();
        edition = seen.get().edition();
      }
    }
    return false;
  }

  @Test
  void whoIsBehindAnEditionComesInOrderOfIds() {
    var store = store();
    store.createIndexes();
    store.createIndexes();
    for (var id : List.of("dan", "ann", "cleo", "ben")) {
      var edition = id.equals("cleo") ? 3 : id.equals("ben") ? 1 : 2;
      store.putNewest(List.of(Recommendations.of(id, 1, edition, Students.ann())));
    }
    assertThat(store.behind(3, 2, "", 9)).containsExactly("ann", "ben", "dan");
    assertThat(store.behind(3, 2, "ann", 1)).containsExactly("ben");
    assertThat(store.behind(2, 2, "", 9)).containsExactly("ben");
    store.putNewest(List.of(Recommendations.of("ben", 1, 3, Students.ann())));
    assertThat(store.behind(3, 2, "", 9)).containsExactly("ann", "dan");
    assertThat(store.behind(1, 2, "", 9)).isEmpty();
  }

  @Test
  void whoIsBehindAnEngineIsBehindToo() {
    var store = store();
    store.createIndexes();
    store.putNewest(
        List.of(Recommendations.ofVersion1("cleo", 1, 3), Recommendations.ofVersion1("ann", 1, 2)));
    store.putNewest(List.of(Recommendations.of("ben", 1, 3, Students.ann())));
    assertThat(store.behind(3, 1, "", 9)).containsExactly("ann");
    assertThat(store.behind(3, 2, "", 9)).containsExactly("ann", "cleo");
    assertThat(store.behind(3, 2, "", 1)).containsExactly("ann");
    assertThat(store.behind(3, 2, "ann", 9)).containsExactly("cleo");
    assertThat(store.behind(2, 2, "", 9)).containsExactly("ann");
  }

  @Test
  void historyIsOnlyAddedTo() {
    var store = store();
    var first = ann(1, 1);
    store.addToHistory(List.of(first));
    store.addToHistory(List.of(Recommendations.of("ann", 1, 1, Students.ben()), ann(2, 1)));
    assertThat(store.version("ann", 1)).contains(first);
    assertThat(store.history("ann", null, 10))
        .extracting(Recommendation::profileVersion)
        .containsExactly(2, 1);
  }

  @Test
  void historyComesInPagesNewestFirst() {
    var store = store();
    store.addToHistory(List.of(ann(1, 1), ann(2, 1), ann(2, 2), ann(10, 2), ann(9, 2)));
    store.addToHistory(List.of(Recommendations.of("ann2", 1, 1, Students.ben())));
    var first = store.history("ann", null, 3);
    assertThat(first)
        .extracting(r -> r.profileVersion() + "/" + r.edition())
        .containsExactly("10/2", "9/2", "2/2");
    var rest = store.history("ann", RecommendationStore.historyKey(first.getLast()), 3);
    assertThat(rest)
        .extracting(r -> r.profileVersion() + "/" + r.edition())
        .containsExactly("2/1", "1/1");
  }

  @Test
  void aVersionComesWithTheLatestEditionItWasRankedWith() {
    var store = store();
    store.addToHistory(List.of(ann(1, 1), ann(1, 3), ann(1, 2), ann(11, 9)));
    assertThat(store.version("ann", 1)).map(Recommendation::edition).contains(3);
    assertThat(store.version("ann", 2)).isEmpty();
  }

  @Test
  void oneIsFoundByAllThatItIsPinnedTo() {
    var store = store();
    store.addToHistory(List.of(ann(1, 1), ann(1, 3), ann(2, 1)));
    var engine = ann(1, 1).engineVersion();
    assertThat(store.pinned("ann", 1, 3, engine)).contains(ann(1, 3));
    assertThat(store.pinned("ann", 1, 2, engine)).isEmpty();
    assertThat(store.pinned("ann", 1, 1, engine + 1)).isEmpty();
    assertThat(store.pinned("ben", 1, 1, engine)).isEmpty();
  }

  @Test
  void erasingLeavesNothingOfTheStudentAndAllOfTheOthers() {
    var store = store();
    store.putNewest(List.of(ann(1, 1), Recommendations.of("ann2", 1, 1, Students.ben())));
    store.addToHistory(
        List.of(ann(1, 1), ann(2, 1), Recommendations.of("ann2", 1, 1, Students.ben())));
    store.withdrawNewest(Set.of("ann"));
    assertThat(store.newest("ann")).isEmpty();
    assertThat(store.history("ann", null, 10)).as("goes in its turn").hasSize(2);
    store.erase(Set.of("ann"));
    assertThat(store.history("ann", null, 10)).isEmpty();
    assertThat(store.newest("ann2")).isPresent();
    assertThat(store.history("ann2", null, 10)).hasSize(1);
  }
}
