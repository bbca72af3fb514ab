package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitRowsTests {

  private static final int[] ALL = {0, 1, 2, 3};

  @Test
  void productsOfUnitVectorsArePearsonsCorrelations() {
    var rows = new UnitRows(new double[] {1, 2, 3, 4, 4, 3, 2, 1, 2, 1, 4, 3}, 3, 4, ALL);
    var correlations = rows.products(unit(new double[] {10, 20, 30, 40}, ALL), ALL);
    assertThat(correlations).containsExactly(new double[] {1, -1, 0.6}, within(1e-12));
  }

  @Test
  void onlyTheDimensionsUsedTakePart() {
    var used = new int[] {0, 2, 3};
    var rows = new UnitRows(new double[] {1, 99, 3, 4}, 1, 4, used);
    assertThat(rows.products(unit(new double[] {1, -50, 3, 4}, used), used))
        .containsExactly(new double[] {1}, within(1e-12));
    assertThat(rows.at(0, 1)).isZero();
  }

  @Test
  void withWhatDoesNotVaryThereIsNoCorrelation() {
    var rows = new UnitRows(new double[] {2, 2, 2, 2}, 1, 4, ALL);
    assertThat(rows.products(unit(new double[] {1, 2, 3, 4}, ALL), ALL)).containsExactly(0);
    assertThat(Arrays.stream(unit(new double[] {3, 3, 3, 3}, ALL)).sum()).isZero();
  }

  private static double[] unit(double[] values, int[] used) {
    var unit = new double[values.length];
    UnitRows.unit(values, 0, used, unit);
    return unit;
  }
}
