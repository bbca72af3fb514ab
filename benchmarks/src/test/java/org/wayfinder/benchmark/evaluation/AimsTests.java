package org.wayfinder.benchmark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AimsTests {

  @Test
  void whatIsMissedSaysByHowMuch() {
    assertThat(Aims.atLeast("hits", 0.93, 0.919).measured()).isEqualTo("0.919 (off by 0.011)");
    assertThat(Aims.atMost("gap", 0.03, 0.05).measured()).isEqualTo("0.050 (off by 0.020)");
  }

  @Test
  void aFigureCountsAsItIsAndNotAsItIsPrinted() {
    var aim = Aims.atLeast("hits", 0.75, 0.7499);
    assertThat(aim.met()).isFalse();
    assertThat(aim.measured()).isEqualTo("0.750 (off by 0.000)");
    assertThat(Aims.atLeast("hits", 0.75, 0.75).met()).isTrue();
  }
}
