package org.wayfinder.recommendation.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of positions promises. */
abstract class PositionStoreContract {

  private static final Position START = new Position("A", 0);
  private static final Position LATER = new Position("A", 7);

  private final PositionStore store = store();

  abstract PositionStore store();

  @Test
  void aPositionMovesFromWhereItsWriterKnowsItToBe() {
    assertThat(store.move("students", Map.of(0, from(null, START), 1, from(null, LATER)))).isTrue();
    assertThat(store.move("students", Map.of(0, from(START, LATER)))).isTrue();
    assertThat(store.find("students", List.of(0, 1, 2))).isEqualTo(Map.of(0, LATER, 1, LATER));
    assertThat(store.find("students", List.of(2))).isEmpty();
    assertThat(store.find("other", List.of(0))).isEmpty();
  }

  @Test
  void aPositionThatIsElsewhereStaysThereAndTheOthersMove() {
    store.move("students", Map.of(0, from(null, START), 1, from(null, START)));
    var further = new Position("A", 9);
    assertThat(store.move("students", Map.of(0, from(LATER, further), 1, from(START, LATER))))
        .isFalse();
    assertThat(store.find("students", List.of(0, 1))).isEqualTo(Map.of(0, START, 1, LATER));
  }

  @Test
  void aPositionOfAnotherTopicOfThatNameIsElsewhere() {
    store.move("students", Map.of(0, from(null, LATER)));
    assertThat(store.move("students", Map.of(0, from(new Position("B", 7), new Position("B", 8)))))
        .isFalse();
    assertThat(store.move("students", Map.of(0, from(LATER, new Position("B", 0))))).isTrue();
    assertThat(store.find("students", List.of(0))).isEqualTo(Map.of(0, new Position("B", 0)));
  }

  @Test
  void aPositionThatIsThereIsNotTakenForNone() {
    store.move("students", Map.of(0, from(null, LATER)));
    assertThat(store.move("students", Map.of(0, from(null, START)))).isFalse();
    assertThat(store.find("students", List.of(0))).isEqualTo(Map.of(0, LATER));
  }

  @Test
  void aPositionThatIsGoneIsNotMoved() {
    assertThat(store.move("students", Map.of(0, from(START, LATER)))).isFalse();
    assertThat(store.find("students", List.of(0))).isEmpty();
    assertThat(store.move("students", Map.of())).isTrue();
  }

  private static Position.Move from(@Nullable Position from, Position to) {
    return new Position.Move(from, to);
  }
}
