package org.wayfinder.benchmark.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProfileFitTests {

  @Test
  void theMostReachedIsTakenFigureByFigure() {
    var one = new ProfileFit.Reached("health-science", 0.75, 0.9);
    var other = new ProfileFit.Reached("health-science", 0.7, 0.925);
    assertThat(one.orBetter(other)).hasToString("health-science: hit@1 0.750, hit@3 0.925");
  }
}
