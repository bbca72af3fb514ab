package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterProfilesTests {

  private static final double C = 0.75;

  /** Two clusters of two careers; the first activity is alike in both on the average. */
  private final double[] careers = {
    0, 0,
    4, 1,
    0, 3,
    4, 4
  };

  @Test
  void anActivityByWhichClustersAgreeByChanceDoesNotOutweighTheOthers() {
    var scale = profiles(C).scale(careers, 2);
    assertThat(scale.spread()[0]).isCloseTo(2 * Math.pow(0.25, C), within(1e-12));
    var other = Math.sqrt(2.5); // of 0, 1, 3 and 4; the clusters' means are 0.5 and 3.5
    assertThat(scale.spread()[1])
        .isCloseTo(Math.pow(other, 1 - C) * Math.pow(1.5, C), within(1e-12));
  }

  @Test
  void withoutTheirSpreadBetweenClustersActivitiesVaryAlikeOverCareers() {
    var scale = profiles(0).scale(careers, 2);
    assertThat(scale.spread()[0]).isEqualTo(2);
    assertThat(scale.deviations()).containsExactly(new double[] {1, 1}, within(1e-12));
  }

  private static ClusterProfiles profiles(double clusterSpread) {
    return new ClusterProfiles(
        List.of(
            new CompiledFramework.Members("one", new int[] {0, 1}),
            new CompiledFramework.Members("two", new int[] {2, 3})),
        4,
        new ProfileRule(true, true, 0.5, clusterSpread, Map.of()));
  }
}
