package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Students;

class InterestPatternTests {

  @Test
  void measuresElevationDifferentiationConsistencyAndCode() {
    var pattern = InterestPattern.of(Students.riasec(6, 22.5, 14, 38, 18, 9));
    assertThat(pattern.elevation()).isEqualTo(107_50);
    assertThat(pattern.differentiation()).isEqualTo(32_00);
    assertThat(pattern.codes()).containsExactly("SIE");
    assertThat(pattern.consistency()).isEqualTo(InterestPattern.Consistency.ALTERNATE);
  }

  @Test
  void tiedScoresGiveSeveralCodes() {
    assertThat(InterestPattern.of(Students.riasec(30, 20, 20, 10, 5, 1)).codes())
        .containsExactly("RIA", "RAI");
  }

  @Test
  void tiesThatLeaveTheFirstTwoLettersOpenLeaveConsistencyOpen() {
    var pattern = InterestPattern.of(Students.riasec(30, 20, 20, 10, 5, 1));
    assertThat(pattern.consistency()).isNull();
  }

  @Test
  void tooManyTiesGiveNoCode() {
    assertThat(InterestPattern.of(Students.riasec(5, 5, 5, 5, 5, 5)).codes()).isEmpty();
  }

  @Test
  void oppositeLettersAreInconsistent() {
    assertThat(InterestPattern.of(Students.riasec(40, 1, 2, 39, 3, 4)).consistency())
        .isEqualTo(InterestPattern.Consistency.OPPOSITE);
    assertThat(InterestPattern.of(Students.riasec(40, 1, 2, 3, 4, 39)).consistency())
        .isEqualTo(InterestPattern.Consistency.ADJACENT);
  }

  @Test
  void missingScalesLeaveAllOfItOpen() {
    assertThat(InterestPattern.of(Map.of(Riasec.SOCIAL, 3.0)).elevation()).isNull();
  }
}
