package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTests {

  @Test
  void termsSumToPearsonsCorrelation() {
    var terms = new double[4];
    Correlation.terms(
        new double[] {1, 2, 3, 4},
        new double[] {9, 9, 9, 9, 2, 1, 4, 3},
        1,
        new int[] {0, 1, 2, 3},
        terms);
    assertThat(terms[0] + terms[1] + terms[2] + terms[3]).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void aConstantSideCorrelatesWithNothingAndIsNeverNaN() {
    var terms = new double[] {7, 7, 7};
    Correlation.terms(
        new double[] {1, 2, 3}, new double[] {5, 5, 5}, 0, new int[] {0, 1, 2}, terms);
    assertThat(terms).containsExactly(0, 0, 0);
    Correlation.terms(
        new double[] {1e-200, 0, 0}, new double[] {5, 6, 7}, 0, new int[] {0, 1, 2}, terms);
    assertThat(terms).containsExactly(0, 0, 0);
  }

  @Test
  void dimensionsThatAreNotUsedAreLeftAlone() {
    var terms = new double[] {0, 7, 0};
    Correlation.terms(new double[] {1, 0, 3}, new double[] {1, 99, 3}, 0, new int[] {0, 2}, terms);
    assertThat(terms[1]).isEqualTo(7);
    assertThat(terms[0] + terms[2]).isCloseTo(1, within(1e-12));
  }
}
