package org.wayfinder.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HitsTests {

  @Test
  void clustersCountAlikeHoweverManyCasesTheyHave() {
    var hits = new Hits(List.of("a", "b", "c"));
    for (var i = 0; i < 9; i++) {
      hits.add(Set.of(0), 0);
    }
    hits.add(Set.of(1), 1);
    hits.add(Set.of(2), 2);
    assertThat(hits.at(1)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(hits.at(2)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(hits.worst(1)).isZero();
    assertThat(hits.reciprocal()).isCloseTo((1 + 1 / 2.0 + 1 / 3.0) / 3, within(1e-12));
  }

  @Test
  void anyOfSeveralRightClustersIsAHitAndEqualScoresAreNone() {
    assertThat(Hits.place(new double[] {3, 2, 1}, Set.of(1, 2))).isEqualTo(1);
    assertThat(Hits.place(new double[] {2, 2, 2}, Set.of(0))).isEqualTo(2);
    assertThat(Hits.place(new double[] {2, 2, 1}, Set.of(0, 1))).isZero();
  }

  @Test
  void chanceIsWhatCountingSays() {
    assertThat(Chance.at(1, 1, 10)).isCloseTo(0.1, within(1e-12));
    assertThat(Chance.at(3, 1, 10)).isCloseTo(0.3, within(1e-12));
    assertThat(Chance.at(2, 2, 4)).isCloseTo(1 - 2 / 4.0 * 1 / 3.0, within(1e-12));
    assertThat(Chance.reciprocal(1, 2)).isCloseTo(0.75, within(1e-12));
  }
}
