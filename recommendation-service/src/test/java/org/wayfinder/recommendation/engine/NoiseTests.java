package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NoiseTests {

  @Test
  void looksStandardNormal() {
    for (var dimension = 0; dimension < 24; dimension++) {
      var column = Noise.column(dimension);
      var mean = Arrays.stream(column).average().orElseThrow();
      var variance = Arrays.stream(column).map(v -> v * v).average().orElseThrow();
      var near = Arrays.stream(column).filter(v -> Math.abs(v) < 1).count() / (double) Noise.ROWS;
      assertThat(mean).isCloseTo(0, within(0.12));
      assertThat(variance).isCloseTo(1, within(0.15));
      assertThat(near).isCloseTo(0.683, within(0.06));
    }
  }

  @Test
  void dimensionsAreNotRelated() {
    for (var dimension = 1; dimension < 24; dimension++) {
      var sum = 0.0;
      for (var row = 0; row < Noise.ROWS; row++) {
        sum += Noise.column(dimension)[row] * Noise.column(dimension - 1)[row];
      }
      assertThat(sum / Noise.ROWS).isCloseTo(0, within(0.12));
    }
  }

  @Test
  void isTheSameForEver() {
    // Golden bits: another number here is another engine version.
    assertThat(Double.toHexString(Noise.column(0)[0])).isEqualTo("-0x1.4f9f5dbdce3c7p-1");
    assertThat(Double.toHexString(Noise.column(20)[1023])).isEqualTo("0x1.3b3c8008aa07ep-1");
  }
}
