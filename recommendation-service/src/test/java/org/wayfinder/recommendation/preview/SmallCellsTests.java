package org.wayfinder.recommendation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCellsTests {

  private static Optional<List<@Nullable Integer>> column(Integer... counts) {
    return SmallCells.column(List.of(counts));
  }

  private static List<@Nullable Integer> shown(@Nullable Integer... counts) {
    return Arrays.asList(counts);
  }

  @Test
  void whatIsNotSmallIsShownAndSoIsNothing() {
    assertThat(column(5, 0, 17)).contains(shown(5, 0, 17));
    assertThat(column()).contains(shown());
  }

  @Test
  void aSmallCountIsHiddenAndTheFirstOtherOneWithIt() {
    assertThat(column(40, 3, 0, 9)).contains(shown(null, null, 0, 9));
    assertThat(column(40, 3, 2, 9)).contains(shown(null, null, null, 9));
  }

  @Test
  void anotherOneIsHiddenWhenThatLeavesOnlyOneValue() {
    assertThat(column(0, 3, 40, 9)).contains(shown(null, null, null, 9));
  }

  @Test
  void whereNoOtherOneHelpsNothingIsShown() {
    assertThat(column(0, 3, 0)).isEmpty();
    assertThat(column(3, 2)).isEmpty();
  }

  @Test
  void aPartIsShownWhenNeitherItNorTheRestIsSmall() {
    assertThat(SmallCells.showsPart(0, 20)).isTrue();
    assertThat(SmallCells.showsPart(20, 20)).isTrue();
    assertThat(SmallCells.showsPart(5, 20)).isTrue();
    assertThat(SmallCells.showsPart(4, 20)).isFalse();
    assertThat(SmallCells.showsPart(16, 20)).isFalse();
    assertThat(SmallCells.showsPart(3, 3)).isFalse();
  }

  /** Whoever knows the sum and the rule, and sees the rest, tries every table there could be. */
  @ParameterizedTest
  @CsvSource({"2,40", "3,30", "4,22", "5,16"})
  void noHiddenCountFollowsFromTheSumAndWhatIsShown(int cells, int most) {
    for (var sum = SmallCells.FEWEST; sum <= most; sum++) {
      var possible = new HashMap<String, List<List<Integer>>>();
      tables(
          cells,
          sum,
          List.of(),
          table ->
              possible
                  .computeIfAbsent(SmallCells.column(table).toString(), _ -> new ArrayList<>())
                  .add(table));
      possible.forEach((seen, same) ->
          SmallCells.column(same.getFirst())
              .ifPresent(column -> nothingFollows(column, same, seen)));
    }
  }

  private static void nothingFollows(
      List<@Nullable Integer> column, List<List<Integer>> same, String seen) {
    for (var i = 0; i < column.size(); i++) {
      if (column.get(i) == null) {
        var cell = i;
        var values = same.stream().map(table -> table.get(cell)).distinct().toList();
        assertThat(values.size() > 1 || !SmallCells.isSmall(values.getFirst()))
            .as("cell %d of %s is one of %s", cell, seen, values)
            .isTrue();
      }
    }
  }

  /** All tables of so many counts with this sum. */
  private static void tables(
      int cells, int sum, List<Integer> begin, Consumer<List<Integer>> each) {
    for (var count = cells == 1 ? sum : 0; count <= sum; count++) {
      var longer = new ArrayList<>(begin);
      longer.add(count);
      if (cells == 1) {
        each.accept(longer);
      } else {
        tables(cells - 1, sum - count, longer, each);
      }
    }
  }
}
