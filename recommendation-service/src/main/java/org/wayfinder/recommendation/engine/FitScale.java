package org.wayfinder.recommendation.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Puts one student and one framework's clusters or careers on the scale of scores: {@code 50 + 50 *
 * (w * rR + (1 - w) * rA)}. Everything is in hundredths of a point; the fit of something is its
 * exact score without the base. An absent part leaves its weight to the other.
 */
final class FitScale {

  private final Answers answers;
  private final double interestWeight;
  private final double[] activities;
  private final double[] interestUnit = new double[Riasec.COUNT];
  private final double[] activityUnit;

  FitScale(Answers answers, CompiledFramework framework, double weight) {
    this.answers = answers;
    this.interestWeight = answers.interestWeight(weight);
    this.activities = framework.standardised(answers.activities());
    this.activityUnit = new double[activities.length];
    if (answers.scales().length > 0) {
      UnitRows.unit(answers.interests(), 0, answers.scales(), interestUnit);
    }
    if (answers.dimensions().length > 0) {
      UnitRows.unit(activities, 0, answers.dimensions(), activityUnit);
    }
  }

  /** The student's activities as this framework takes them. */
  double[] activities() {
    return activities;
  }

  /** The fits of rows. */
  double[] of(UnitRows interestRows, UnitRows activityRows) {
    var fits = interestRows.products(interestUnit, answers.scales());
    var activityFits = activityRows.products(activityUnit, answers.dimensions());
    var interestPoints = Ranking.BASE * interestWeight;
    var activityPoints = Ranking.BASE * (1 - interestWeight);
    for (var row = 0; row < fits.length; row++) {
      fits[row] = interestPoints * fits[row] + activityPoints * activityFits[row];
    }
    return fits;
  }

  /** The score of a fit, rounded last of all. */
  static int score(double fit) {
    var rounded = (int) Math.floor(Ranking.BASE + fit + 0.5);
    return Math.clamp(rounded, 0, 2 * Ranking.BASE);
  }

  static int[] scores(double[] fits) {
    var scores = new int[fits.length];
    for (var i = 0; i < fits.length; i++) {
      scores[i] = score(fits[i]);
    }
    return scores;
  }

  /** The terms of the two correlations, which sum with the base to the score exactly. */
  Ranking.Contributions contributions(CompiledFramework.Comparison with, int cluster, int score) {
    var scales = answers.scales();
    var dimensions = answers.dimensions();
    var exact = new double[scales.length + dimensions.length];
    for (var i = 0; i < scales.length; i++) {
      var s = scales[i];
      exact[i] =
          Ranking.BASE
              * interestWeight
              * interestUnit[s]
              * with.interests().clusters().at(cluster, s);
    }
    for (var i = 0; i < dimensions.length; i++) {
      var d = dimensions[i];
      exact[scales.length + i] =
          Ranking.BASE
              * (1 - interestWeight)
              * activityUnit[d]
              * with.activities().clusters().at(cluster, d);
    }
    var shares = Apportionment.apportion(exact, score - Ranking.BASE);
    return new Ranking.Contributions(
        list(shares, 0, scales.length), list(shares, scales.length, shares.length));
  }

  private static List<Integer> list(int[] shares, int from, int until) {
    var part = new Integer[until - from];
    for (var i = from; i < until; i++) {
      part[i - from] = shares[i];
    }
    return List.of(part);
  }

  /** The interests, to be drawn from. */
  Draws.Part interestPart(CompiledFramework.Side side, EngineConstants.Uncertainty uncertainty) {
    var reliability = uncertainty.interests(answers.interestItems());
    var reliabilities = new double[Riasec.COUNT];
    Arrays.fill(reliabilities, reliability);
    // The spread of true scores is the same, however many items; how well they are known isn't.
    var spread =
        answers.interestItems() == Profile.FULL_FORM
            ? 1
            : Math.sqrt((1 - reliability) / (1 - uncertainty.interests()));
    return part(interestWeight, answers.interests(), answers.scales(), reliabilities, side)
        .withSpread(spread);
  }

  /** The activities, to be drawn from. */
  Draws.Part activityPart(CompiledFramework.Side side, EngineConstants.Uncertainty uncertainty) {
    var reliabilities = new double[activities.length];
    for (var d = 0; d < reliabilities.length; d++) {
      reliabilities[d] = uncertainty.activities(answers.reserveItems()[d]);
    }
    return part(1 - interestWeight, activities, answers.dimensions(), reliabilities, side);
  }

  private static Draws.Part part(
      double weight,
      double[] values,
      int[] used,
      double[] reliabilities,
      CompiledFramework.Side side) {
    var means = new double[values.length];
    var mean = 0.0;
    for (var d : used) {
      means[d] = reliabilities[d] * values[d];
      mean += means[d];
    }
    mean /= used.length;
    for (var d : used) {
      means[d] -= mean;
    }
    return new Draws.Part(
        weight, means, used, side.clusters().products(means, used), side.noise(), 1);
  }
}
