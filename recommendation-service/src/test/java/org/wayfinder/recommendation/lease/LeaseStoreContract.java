package org.wayfinder.recommendation.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of leases promises. */
abstract class LeaseStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final LeaseStore store = store();

  abstract LeaseStore store();

  private boolean hold(String holder, int from, int until) {
    return store.hold("job", holder, NOON.plusSeconds(from), NOON.plusSeconds(until));
  }

  @Test
  void whoHoldsItProlongsItAndNobodyElseGetsItBeforeItLapses() {
    assertThat(hold("a", 0, 10)).isTrue();
    assertThat(hold("b", 5, 15)).isFalse();
    assertThat(hold("a", 6, 16)).isTrue();
    assertThat(hold("b", 12, 22)).isFalse();
    assertThat(hold("b", 17, 27)).isTrue();
    assertThat(hold("a", 18, 28)).isFalse();
  }

  @Test
  void whatIsGivenUpIsFreeAtOnceButOnlyByItsHolder() {
    hold("a", 0, 10);
    store.release("job", "b");
    assertThat(hold("b", 1, 11)).isFalse();
    store.release("job", "a");
    assertThat(hold("b", 1, 11)).isTrue();
  }

  @Test
  void leasesOfOtherNamesAreOtherLeases() {
    assertThat(hold("a", 0, 10)).isTrue();
    assertThat(store.hold("other", "b", NOON, NOON.plusSeconds(10))).isTrue();
  }

  @Test
  void ofManyAtTheSameTimeOneGetsIt() throws Exception {
    for (var round = 0; round < 5; round++) {
      var name = "race-" + round;
      var all = new ArrayList<Callable<Boolean>>();
      for (var i = 0; i < 8; i++) {
        var holder = "holder-" + i;
        all.add(() -> store.hold(name, holder, NOON, NOON.plusSeconds(9)));
      }
      var got = 0;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer : threads.invokeAll(all)) {
          got += answer.get() ? 1 : 0;
        }
      }
      assertThat(got).isEqualTo(1);
    }
  }
}
