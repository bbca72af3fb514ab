package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every store of re-rankings promises. */
abstract class RerankingStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.125Z");

  private final RerankingStore store = store();

  abstract RerankingStore store();

  private static Slice slice(int edition, int number) {
    var after = number == 0 ? "" : id(number);
    return new Slice(edition, number, after, id(number + 1), 10 + number, false);
  }

  private static String id(int number) {
    return "s%02d".formatted(number);
  }

  private Reranking started(int edition) {
    var planned = Reranking.planned(edition, 2, NOON);
    store.plan(planned);
    var started = planned.started(33, NOON.plusSeconds(1));
    store.start(started, List.of(slice(edition, 0), slice(edition, 1), slice(edition, 2)));
    return started;
  }

  @Test
  void aPlanIsKeptWithItsSlices() {
    assertThat(store.newest()).isEmpty();
    var planned = Reranking.planned(2, 2, NOON);
    store.plan(planned);
    assertThat(store.find(2)).contains(planned);
    var started = planned.started(33, NOON.plusSeconds(1));
    store.start(started, List.of(slice(2, 0), slice(2, 1), slice(2, 2)));
    assertThat(store.find(2)).contains(started);
    assertThat(store.open(2)).containsExactly(0, 1, 2);
    assertThat(store.slice(2, 1)).contains(slice(2, 1));
    assertThat(store.slice(2, 2)).contains(slice(2, 2));
    assertThat(store.slice(2, 3)).isEmpty();
    assertThat(store.slice(3, 1)).isEmpty();
  }

  @Test
  void aSliceIsDoneOnceAndCountsOnce() {
    started(2);
    store.sent(2, NOON.plusSeconds(2));
    store.finish(slice(2, 1), NOON.plusSeconds(9), 1);
    store.finish(slice(2, 0), NOON.plusSeconds(3), 0);
    store.finish(slice(2, 1), NOON.plusSeconds(20), 5);
    assertThat(store.open(2)).containsExactly(2);
    assertThat(store.slice(2, 1)).map(Slice::done).contains(true);
    var now = store.find(2).orElseThrow();
    assertThat(now.done()).isEqualTo(21);
    assertThat(now.failed()).isEqualTo(1);
    assertThat(now.sentAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(now.progressAt()).isEqualTo(NOON.plusSeconds(9));
    assertThat(Objects.requireNonNull(now.perSecond())).isEqualTo(21 / 8.0);
  }

  @Test
  void planningAnewForgetsTheSlicesOfThatEditionOnly() {
    started(2);
    started(3);
    store.finish(slice(2, 0), NOON.plusSeconds(9), 0);
    store.plan(Reranking.planned(2, 2, NOON.plusSeconds(10)));
    assertThat(store.open(2)).isEmpty();
    assertThat(store.slice(2, 0)).isEmpty();
    assertThat(store.open(3)).containsExactly(0, 1, 2);
    store.finish(slice(2, 0), NOON.plusSeconds(11), 0);
    assertThat(store.find(2)).map(Reranking::done).contains(0L);
  }

  @Test
  void whatHasEndedStaysAsItWasToldAndNeedsNoSlices() {
    started(2);
    store.finish(slice(2, 0), NOON.plusSeconds(3), 0);
    store.finish(slice(2, 1), NOON.plusSeconds(4), 0);
    var done = store.find(2).orElseThrow().ended(Reranking.State.DONE, NOON.plusSeconds(5), 1);
    store.end(done);
    assertThat(store.find(2)).contains(done);
    assertThat(store.open(2)).isEmpty();
    assertThat(store.slice(2, 0)).isEmpty();
  }

  @Test
  void listsNewestFirstAndKnowsWhichOlderOnesAreOpen() {
    started(9);
    started(10);
    store.plan(Reranking.planned(11, 2, NOON));
    var given = started(8).ended(Reranking.State.SUPERSEDED, NOON, 0);
    store.end(given);
    assertThat(store.newest()).map(Reranking::edition).contains(11);
    assertThat(store.list(null, 2)).extracting(Reranking::edition).containsExactly(11, 10);
    assertThat(store.list(10, 9)).extracting(Reranking::edition).containsExactly(9, 8);
    assertThat(store.openBefore(11)).extracting(Reranking::edition).containsExactly(10, 9);
    assertThat(store.openBefore(12)).extracting(Reranking::edition).containsExactly(11, 10, 9);
  }
}
