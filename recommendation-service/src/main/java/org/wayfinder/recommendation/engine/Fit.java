package org.wayfinder.recommendation.engine;

import java.util.List;

/**
 * How one cluster or career fits one student: {@code 50 + 50 * (w * rR + (1 - w) * rA)}, kept as
 * the terms of the two correlations in hundredths of a point. The terms are summed in the order of
 * the dimensions, always, so that equal inputs give equal bits.
 *
 * @param riasec six terms, zero when the part is absent
 * @param activities a term for each of the edition's activities, zero where not used
 * @param sum all terms: the exact score minus the base, in hundredths
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
record Fit(double[] riasec, double[] activities, double sum) {

  static Fit ofCluster(Answers answers, CompiledFramework framework, double weight, int cluster) {
    return of(
        answers, framework.clusterInterests(), framework.clusterActivities(), weight, cluster);
  }

  static Fit ofCareer(Answers answers, CompiledFramework framework, double weight, int career) {
    return of(answers, framework.careerInterests(), framework.careerActivities(), weight, career);
  }

  private static Fit of(
      Answers answers, double[] interests, double[] activities, double weight, int row) {
    var riasec = new double[Riasec.COUNT];
    var health = new double[answers.activities().length];
    Correlation.terms(answers.interests(), interests, row, answers.scales(), riasec);
    Correlation.terms(answers.activities(), activities, row, answers.dimensions(), health);
    var w = answers.interestWeight(weight);
    var sum = scale(riasec, w) + scale(health, 1 - w);
    return new Fit(riasec, health, sum + 0.0);
  }

  private static double scale(double[] terms, double share) {
    var sum = 0.0;
    for (var d = 0; d < terms.length; d++) {
      terms[d] *= Ranking.BASE * share;
      sum += terms[d];
    }
    return sum;
  }

  /** The score in hundredths, rounded last of all. */
  int score() {
    var rounded = (int) Math.floor(Ranking.BASE + sum + 0.5);
    return Math.clamp(rounded, 0, 2 * Ranking.BASE);
  }

  /** Contributions that sum with the base to {@link #score()} exactly. */
  Ranking.Contributions contributions(Answers answers) {
    var scales = answers.scales();
    var dimensions = answers.dimensions();
    var exact = new double[scales.length + dimensions.length];
    for (var i = 0; i < scales.length; i++) {
      exact[i] = riasec[scales[i]];
    }
    for (var i = 0; i < dimensions.length; i++) {
      exact[scales.length + i] = activities[dimensions[i]];
    }
    var shares = Apportionment.apportion(exact, score() - Ranking.BASE);
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
}
