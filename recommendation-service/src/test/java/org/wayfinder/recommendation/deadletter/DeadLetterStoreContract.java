package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of dead letters promises. */
abstract class DeadLetterStoreContract {

  private static final Instant NOW = DeadLetters.NOON.plus(Duration.ofHours(1));
  private static final Instant LAPSED = NOW.minusSeconds(60);
  private static final DeadLetter.Decision OTTO = new DeadLetter.Decision("stf-otto", NOW);

  abstract DeadLetterStore store();

  @Test
  void whatWasAddedIsFoundAndAddingItAgainChangesNothing() {
    var store = store();
    var letter = DeadLetters.waiting("a", 1, "not-json");
    store.add(List.of(letter));
    assertThat(store.settle("a", DeadLetterState.DISCARDED, OTTO)).isTrue();
    store.add(List.of(letter, DeadLetters.waiting("b", 2, "not-json")));
    assertThat(store.find("a")).contains(letter.decided(DeadLetterState.DISCARDED, OTTO));
    assertThat(store.find("b")).isPresent();
    assertThat(store.find("nothing")).isEmpty();
  }

  @Test
  void aLetterWithNothingInItIsKeptToo() {
    var store = store();
    var bare =
        new DeadLetter(
            "bare",
            new DeadLetter.Place("log-1", 0, 0),
            new DeadLetter.Origin("unknown", -1, -1, null, null),
            "unknown",
            "",
            0,
            true,
            Map.of(),
            1,
            "its-parent",
            Instant.EPOCH,
            DeadLetterState.WAITING,
            null);
    store.add(List.of(bare));
    assertThat(store.find("bare")).contains(bare);
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedAlsoAmongLettersOfOneMoment() {
    var store = store();
    store.add(
        List.of(
            DeadLetters.waiting("c", 1, "not-json"),
            DeadLetters.waiting("a", 1, "not-json"),
            DeadLetters.waiting("b", 1, "missing-field"),
            DeadLetters.waiting("0", 2, "not-json")));
    var first = store.list(DeadLetterState.WAITING, null, null, 2);
    assertThat(first).extracting(DeadLetter::id).containsExactly("a", "b");
    var after = new DeadLetterStore.Cursor(first.getLast().setAsideAt(), "b");
    assertThat(store.list(DeadLetterState.WAITING, null, after, 5))
        .extracting(DeadLetter::id)
        .containsExactly("c", "0");
    assertThat(store.list(DeadLetterState.WAITING, "not-json", null, 5))
        .extracting(DeadLetter::id)
        .containsExactly("a", "c", "0");
    assertThat(store.list(DeadLetterState.REPLAYED, null, null, 5)).isEmpty();
  }

  @Test
  void countsAreByCauseWithinAState() {
    var store = store();
    store.add(
        List.of(
            DeadLetters.waiting("a", 1, "not-json"),
            DeadLetters.waiting("b", 2, "not-json"),
            DeadLetters.waiting("c", 3, "foreign-type")));
    store.settle("b", DeadLetterState.REPLAYED, OTTO);
    assertThat(store.counts(DeadLetterState.WAITING))
        .containsExactly(entry("foreign-type", 1L), entry("not-json", 1L));
    assertThat(store.counts(DeadLetterState.REPLAYED)).containsExactly(entry("not-json", 1L));
    assertThat(store.counts(DeadLetterState.EXPIRED)).isEmpty();
  }

  @Test
  void ofTwoWhoClaimALetterOneGetsIt() {
    var store = store();
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    assertThat(store.claim("a", NOW, LAPSED)).isTrue();
    assertThat(store.claim("a", NOW, LAPSED)).isFalse();
    store.release("a");
    assertThat(store.claim("a", NOW, LAPSED)).isTrue();
    assertThat(store.claim("a", NOW, NOW.plusMillis(1))).as("the holder has crashed").isTrue();
    assertThat(store.claim("nothing", NOW, LAPSED)).isFalse();
  }

  @Test
  void aLetterIsDecidedOnce() {
    var store = store();
    store.add(List.of(DeadLetters.waiting("a", 1, "not-json")));
    assertThat(store.settle("a", DeadLetterState.REPLAYED, OTTO)).isTrue();
    assertThat(store.settle("a", DeadLetterState.DISCARDED, OTTO)).isFalse();
    assertThat(store.claim("a", NOW, NOW.plusSeconds(1))).isFalse();
    store.release("a");
    assertThat(store.find("a"))
        .hasValueSatisfying(a -> assertThat(a.state()).isEqualTo(DeadLetterState.REPLAYED));
  }

  @Test
  void discardingACauseLeavesOthersAndWhatSomebodyHolds() {
    var store = store();
    store.add(
        List.of(
            DeadLetters.waiting("a", 1, "not-json"),
            DeadLetters.waiting("held", 2, "not-json"),
            DeadLetters.waiting("other", 3, "foreign-type")));
    store.claim("held", NOW, LAPSED);
    assertThat(store.discard("not-json", OTTO, LAPSED)).isEqualTo(1);
    assertThat(store.list(DeadLetterState.WAITING, null, null, 9))
        .extracting(DeadLetter::id)
        .containsExactly("held", "other");
    assertThat(store.find("a")).hasValueSatisfying(a -> assertThat(a.decision()).isEqualTo(OTTO));
  }

  @Test
  void whatTheLogNoLongerHoldsExpires() {
    var store = store();
    store.add(
        List.of(
            DeadLetters.waiting("gone", 1, "not-json"),
            DeadLetters.waiting("done", 2, "not-json"),
            DeadLetters.waiting("there", 3, "not-json")));
    store.settle("done", DeadLetterState.REPLAYED, OTTO);
    store.expire(new DeadLetter.Place("log-1", 0, 3), NOW);
    assertThat(store.list(DeadLetterState.EXPIRED, null, null, 9))
        .extracting(DeadLetter::id)
        .containsExactly("gone");
    store.expire(new DeadLetter.Place("log-2", 0, 0), NOW);
    assertThat(store.list(DeadLetterState.EXPIRED, null, null, 9))
        .extracting(DeadLetter::id)
        .containsExactly("gone", "there");
    assertThat(store.counts(DeadLetterState.REPLAYED)).containsExactly(entry("not-json", 1L));
  }

  @Test
  void onlyWhatWasDecidedLongAgoIsForgotten() {
    var store = store();
    store.add(
        List.of(
            DeadLetters.waiting("waits", 1, "not-json"),
            DeadLetters.waiting("old", 2, "not-json"),
            DeadLetters.waiting("new", 3, "not-json")));
    store.settle("old", DeadLetterState.REPLAYED, OTTO);
    store.settle("new", DeadLetterState.REPLAYED, new DeadLetter.Decision("x", NOW.plusSeconds(9)));
    store.forget(NOW.plusSeconds(1));
    assertThat(store.find("old")).isEmpty();
    assertThat(store.find("new")).isPresent();
    assertThat(store.find("waits")).isPresent();
  }
}
