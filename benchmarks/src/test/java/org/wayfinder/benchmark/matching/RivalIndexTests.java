package org.wayfinder.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RivalIndexTests {

  @Test
  void iachansIndexGivesThePublishedValues() {
    assertThat(RivalIndex.iachan("SEI", "ESI")).isEqualTo(21);
    assertThat(RivalIndex.iachan("SEI", "ESA")).isEqualTo(20);
    assertThat(RivalIndex.iachan("RIA", "RIA")).isEqualTo(28);
    assertThat(RivalIndex.iachan("RIA", "SEC")).isZero();
    assertThat(RivalIndex.iachan("SIR", "IRS")).isEqualTo(16);
  }

  @Test
  void theCIndexGivesThePublishedValues() {
    assertThat(RivalIndex.cIndex("SEI", "ESI")).isEqualTo(13);
    assertThat(RivalIndex.cIndex("SIR", "ISR")).isEqualTo(8);
    assertThat(RivalIndex.cIndex("RIA", "RIA")).isEqualTo(18);
  }

  @Test
  void overAllPairsOfCodesTheMeansAreThePublishedOnes() {
    var codes = allCodes();
    double iachan = 0, cIndex = 0;
    for (var one : codes) {
      for (var other : codes) {
        iachan += RivalIndex.iachan(one, other);
        cIndex += RivalIndex.cIndex(one, other);
      }
    }
    assertThat(codes).hasSize(120);
    assertThat(iachan / (120 * 120)).isCloseTo(10.0, within(0.05));
    assertThat(cIndex / (120 * 120)).isCloseTo(9.0, within(1e-9));
  }

  private static List<String> allCodes() {
    var codes = new ArrayList<String>();
    for (var a : "RIASEC".chars().mapToObj(Character::toString).toList()) {
      for (var b : "RIASEC".chars().mapToObj(Character::toString).toList()) {
        for (var c : "RIASEC".chars().mapToObj(Character::toString).toList()) {
          if (!a.equals(b) && !b.equals(c) && !a.equals(c)) {
            codes.add(a + b + c);
          }
        }
      }
    }
    return codes;
  }

  @Test
  void tiesGiveAllPossibleCodesAndTheIndexIsTheirMean() {
    assertThat(RivalIndex.codes(new double[] {5, 4, 1, 4, 1, 1}))
        .containsExactlyInAnyOrder("RIS", "RSI");
    var tied =
        RivalIndex.IACHAN.likeness(
            new double[] {5, 4, 1, 4, 1, 1}, new double[] {7, 6, 1, 5, 2, 3});
    assertThat(tied).isEqualTo((28 + RivalIndex.iachan("RSI", "RIS")) / 2);
  }

  @Test
  void theOthersAreWhatTheyAreCalled() {
    var x = new double[] {1, 2, 3, 4, 5, 6};
    var shifted = new double[] {2, 3, 4, 5, 6, 7};
    assertThat(RivalIndex.CORRELATION.likeness(x, shifted)).isCloseTo(1, within(1e-12));
    assertThat(RivalIndex.EUCLIDEAN.likeness(x, shifted)).isCloseTo(-Math.sqrt(6), within(1e-12));
    assertThat(RivalIndex.COSINE.likeness(x, x)).isCloseTo(1, within(1e-12));
    assertThat(RivalIndex.COSINE.likeness(x, shifted)).isLessThan(1);
  }
}
