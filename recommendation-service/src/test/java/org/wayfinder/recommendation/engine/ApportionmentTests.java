package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTests {

  @Test
  void theLargestRemaindersGetWhatIsMissing() {
    assertThat(Apportionment.apportion(new double[] {1.4, 2.7, -0.1}, 4)).containsExactly(1, 3, 0);
  }

  @Test
  void ofEqualRemaindersTheEarlierGoesFirst() {
    assertThat(Apportionment.apportion(new double[] {0.5, 0.5}, 1)).containsExactly(1, 0);
  }

  @Test
  void sharesThatAreWholeStayAsTheyAre() {
    assertThat(Apportionment.apportion(new double[] {3, -2, 0}, 1)).containsExactly(3, -2, 0);
  }

  @Test
  void aSumThatRoundsDownTakesFromTheSmallestRemainder() {
    assertThat(Apportionment.apportion(new double[] {1.1, 1.2}, 1)).containsExactly(0, 1);
  }
}
