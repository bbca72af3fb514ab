package org.wayfinder.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PullTests {

  private static final double[][] CAREERS = {
    PeopleInClusters.unit(new double[] {3, 1, 0, 0, 1, 2}),
    PeopleInClusters.unit(new double[] {0, 1, 2, 3, 1, 0})
  };

  /**
   * Two fields whose people are alike but for the Artistic scale, which their careers don't show.
   */
  private static PeopleInClusters people(int count, long seed) {
    var random = new Random(seed);
    var units = new double[count][];
    var own = new int[count];
    for (var n = 0; n < count; n++) {
      own[n] = n % 2;
      var z = new double[6];
      Arrays.setAll(z, _ -> random.nextGaussian());
      z[2] += own[n] == 0 ? 1 : -1;
      units[n] = PeopleInClusters.unit(z);
    }
    return new PeopleInClusters(List.of("a", "b"), units, own);
  }

  @Test
  void findsWhatTellsPeopleApartAlsoForThoseItHasNotSeen() {
    var seen = people(600, 1);
    var unseen = people(600, 2);
    var pulled = Pull.pulled(seen, CAREERS, 0.01);
    var before = unseen.hits(unseen.places(CAREERS)).at(1);
    var after = unseen.hits(unseen.places(pulled)).at(1);
    assertThat(after).isGreaterThan(before + 0.2);
  }

  @Test
  void aGreatStrengthLeavesTheProfilesAsTheyAre() {
    var pulled = Pull.pulled(people(200, 1), CAREERS, 1_000);
    for (var k = 0; k < CAREERS.length; k++) {
      assertThat(pulled[k]).containsExactly(CAREERS[k], within(1e-3));
    }
  }

  @Test
  void theOutcomeIsTheSameEveryTime() {
    assertThat(Pull.pulled(people(200, 1), CAREERS, 0.02))
        .isDeepEqualTo(Pull.pulled(people(200, 1), CAREERS, 0.02));
  }

  @Test
  void inCrossValidationNobodyIsJudgedByProfilesTheyHadAPartIn() {
    var people = people(90, 3);
    people.placesUnseen(
        9,
        7,
        seen -> {
          assertThat(seen.count()).isEqualTo(80);
          return CAREERS;
        });
  }
}
