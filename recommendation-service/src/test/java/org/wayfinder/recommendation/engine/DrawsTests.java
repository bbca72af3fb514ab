package org.wayfinder.recommendation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;

/** The fast way of drawing against the plain one: every true profile drawn and correlated. */
class DrawsTests {

  private final CompiledEdition edition = Catalogues.compiled(1);
  private final EngineConstants constants = edition.constants();

  @Test
  void theShortCutCountsWhatThePlainWayCounts() {
    check(Students.ann());
    check(Students.ben());
  }

  @Test
  void theShortCutHoldsWhereAPartIsAbsentOrActivitiesAreMissing() {
    check(Students.interestsOnly());
    check(Students.activitiesOnly());
    var ann = Students.ann();
    var fewer = new TreeMap<>(ann.activities());
    fewer.remove("medicines");
    fewer.remove("urgency-and-crisis");
    check(new Profile(ann.riasec(), fewer, ann.jobZone(), ann.stated(), ann.notForMe()));
  }

  @Test
  void theShortCutHoldsWhereSomeActivitiesHaveMoreItems() {
    var reserve =
        new TreeMap<>(Map.of("x1", "medicines", "x2", "medicines", "x3", "urgency-and-crisis"));
    check(Students.ann().withReserve(reserve));
  }

  @Test
  void theShortCutHoldsWhereInterestsHaveFewerItems() {
    check(Students.ann().withInterestItems(5));
    check(Students.interestsOnly().withInterestItems(4));
  }

  private void check(Profile profile) {
    var answers = Answers.of(profile, edition);
    var ranking = RankingEngine.rank(profile, edition);
    for (var f = 0; f < edition.frameworks().size(); f++) {
      var framework = edition.frameworks().get(f);
      var plain = plainly(answers, framework);
      for (var cluster : ranking.frameworks().get(f).clusters()) {
        var k = index(framework, cluster.id());
        assertThat(cluster.chances()).isEqualTo(Ranking.Chances.of(plain[k][0], plain[k][1], 500));
      }
    }
  }

  private static int index(CompiledFramework framework, String id) {
    return IntStream.range(0, framework.clusters().size())
        .filter(k -> framework.clusters().get(k).id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** How often each cluster comes out first, and among the first three. */
  private int[][] plainly(Answers answers, CompiledFramework framework) {
    var uncertainty = Objects.requireNonNull(constants.uncertainty());
    var clusters = framework.clusters().size();
    var counts = new int[clusters][2];
    var z = framework.standardised(answers.activities());
    for (var draw = 0; draw < 500; draw++) {
      var row = answers.firstNoise() + draw % 250;
      var sign = draw < 250 ? 1 : -1;
      var interests =
          drawn(
              answers.interests(),
              null,
              uncertainty.interests(),
              _ -> uncertainty.interests(answers.interestItems()),
              new Draw(0, row, sign));
      var activities =
          drawn(
              z,
              framework.scale().deviations(),
              uncertainty.activities(),
              d -> uncertainty.activities(answers.reserveItems()[d]),
              new Draw(6, row, sign));
      var scores = new double[clusters];
      var w = answers.interestWeight(constants.weightRiasec());
      for (var k = 0; k < clusters; k++) {
        scores[k] =
            w * pearson(interests, framework.clusterInterests(), k, answers.scales())
                + (1 - w)
                    * pearson(activities, framework.clusterActivities(), k, answers.dimensions());
      }
      for (var k = 0; k < clusters; k++) {
        var mine = scores[k];
        var place = (int) Arrays.stream(scores).filter(s -> s > mine).count();
        counts[k][0] += place < 1 ? 1 : 0;
        counts[k][1] += place < 3 ? 1 : 0;
      }
    }
    return counts;
  }

  private record Draw(int column, int row, int sign) {}

  private static double[] drawn(
      double[] observed,
      double @Nullable [] deviations,
      double usual,
      IntToDoubleFunction reliability,
      Draw draw) {
    var drawn = new double[observed.length];
    for (var d = 0; d < drawn.length; d++) {
      var sigma = deviations == null ? 1 : deviations[d];
      var known = reliability.applyAsDouble(d);
      drawn[d] =
          known * observed[d]
              + draw.sign()
                  * sigma
                  * Math.sqrt(usual * (1 - known))
                  * Noise.column(draw.column() + d)[draw.row()];
    }
    return drawn;
  }

  private static double pearson(double[] x, double[] rows, int row, int[] used) {
    if (used.length == 0) {
      return 0;
    }
    double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
    for (var d : used) {
      mx += x[d] / used.length;
      my += rows[row * x.length + d] / used.length;
    }
    for (var d : used) {
      var y = rows[row * x.length + d];
      xy += (x[d] - mx) * (y - my);
      xx += (x[d] - mx) * (x[d] - mx);
      yy += (y - my) * (y - my);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
