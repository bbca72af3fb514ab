package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every store of fairness cards does. */
abstract class FairnessCardStoreContract {

  private static final Instant THEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = THEN.plusSeconds(60);
  private static final Tally TALLY = new Tally(new TreeMap<>(Map.of("\nhealth a.b", 12, "x", 1)));

  abstract FairnessCardStore store();

  private static FairnessCard card(String school, int edition) {
    var all =
        new Exposure(
            Exposure.Whom.ALL,
            null,
            13,
            List.of(new Exposure.Cluster("a", 12), new Exposure.Cluster("b", null)));
    var group =
        new Exposure(
            Exposure.Whom.GROUP, "bl\u00fce", null, List.of(new Exposure.Cluster("a", null)));
    return new FairnessCard(school, THEN, edition, 2, Map.of("health", List.of(all, group)));
  }

  @Test
  void theLastCardOfASchoolIsFound() {
    var store = store();
    assertThat(store.find("s1")).isEmpty();
    assertThat(store.counted("s1")).isEmpty();
    store.put(card("s1", 1), Tally.EMPTY);
    store.put(card("s1", 2), TALLY);
    store.put(card("s2", 1), Tally.EMPTY);
    assertThat(store.find("s1")).contains(card("s1", 2));
    assertThat(store.counted("s1")).contains(new FairnessCardStore.Counted(TALLY, THEN));
    assertThat(store.counted("s2")).contains(new FairnessCardStore.Counted(Tally.EMPTY, THEN));
  }

  @Test
  void aLookLeavesTheCardAsItIs() {
    var store = store();
    store.put(card("s1", 1), TALLY);
    store.looked("s1", LATER);
    store.looked("nobody", LATER);
    assertThat(store.find("s1")).contains(card("s1", 1));
    assertThat(store.counted("s1")).contains(new FairnessCardStore.Counted(TALLY, LATER));
    assertThat(store.find("nobody")).isEmpty();
  }
}
