package org.wayfinder.recommendation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the clusters' profiles of their careers' by the rule of the engine version. All sums run in
 * the order of clusters, careers and dimensions.
 */
final class ClusterProfiles {

  /**
   * Between clusters an activity counts as spread by at least this share of its spread over
   * careers: in a small framework means agree by chance, and one activity would outweigh all.
   */
  private static final double LEAST_BETWEEN = 0.25;

  private final List<CompiledFramework.Members> clusters;
  private final double[] weights;
  private final ProfileRule rule;

  ClusterProfiles(List<CompiledFramework.Members> clusters, int careers, ProfileRule rule) {
    this.clusters = clusters;
    this.rule = rule;
    var memberships = new int[careers];
    clusters.forEach(cluster -> Arrays.stream(cluster.careers()).forEach(c -> memberships[c]++));
    this.weights =
        Arrays.stream(memberships)
            .mapToDouble(m -> m == 0 ? 0 : StrictMath.pow(m, -rule.sharing()))
            .toArray();
  }

  /** Clusters times six, with the pulls of those that have one. */
  double[] interests(double[] careers) {
    var profiles = profiles(careers, Riasec.COUNT);
    var all = IntStream.range(0, Riasec.COUNT).toArray();
    var unit = new double[Riasec.COUNT];
    for (var k = 0; k < clusters.size(); k++) {
      var pull = rule.pulls().get(clusters.get(k).id());
      if (pull != null) {
        UnitRows.unit(profiles, k * Riasec.COUNT, all, unit);
        for (var s = 0; s < Riasec.COUNT; s++) {
          profiles[k * Riasec.COUNT + s] = unit[s] + pull.get(s);
        }
      }
    }
    return profiles;
  }

  /** Clusters times dimensions, of standardised careers. */
  double[] activities(double[] careers, int width) {
    return profiles(careers, width);
  }

  private double[] profiles(double[] careers, int width) {
    if (!rule.evenCareers()) {
      return means(careers, width);
    }
    var all = IntStream.range(0, width).toArray();
    var even = new double[careers.length];
    var unit = new double[width];
    for (var from = 0; from < careers.length; from += width) {
      UnitRows.unit(careers, from, all, unit);
      System.arraycopy(unit, 0, even, from, width);
    }
    return means(even, width);
  }

  /** The scale of the activities, from the careers' values 0..4. */
  ActivityScale scale(double[] careers, int width) {
    var means = means(careers, width);
    var centre = columnMeans(means, clusters.size(), width);
    var spread = new double[width];
    var deviations = new double[width];
    for (var d = 0; d < width; d++) {
      var total = deviation(careers, d, width, careers.length / width);
      var between = Math.max(deviation(means, d, width, clusters.size()), LEAST_BETWEEN * total);
      spread[d] =
          total < UnitRows.NOTHING
              ? 0
              : StrictMath.pow(total, 1 - rule.clusterSpread())
                  * StrictMath.pow(between, rule.clusterSpread());
      deviations[d] = spread[d] < UnitRows.NOTHING ? 0 : total / spread[d];
    }
    var scale = new ActivityScale(centre, spread, deviations, new double[careers.length]);
    for (var from = 0; from < careers.length; from += width) {
      var row = scale.standardised(Arrays.copyOfRange(careers, from, from + width));
      System.arraycopy(row, 0, scale.standardisedCareers(), from, width);
    }
    return scale;
  }

  private double[] means(double[] careers, int width) {
    var means = new double[clusters.size() * width];
    for (var k = 0; k < clusters.size(); k++) {
      var total = 0.0;
      for (var career : clusters.get(k).careers()) {
        total += weights[career];
      }
      for (var d = 0; d < width; d++) {
        var sum = 0.0;
        for (var career : clusters.get(k).careers()) {
          sum += weights[career] * careers[career * width + d];
        }
        means[k * width + d] = sum / total;
      }
    }
    return means;
  }

  private static double[] columnMeans(double[] rows, int count, int width) {
    var means = new double[width];
    for (var d = 0; d < width; d++) {
      var sum = 0.0;
      for (var k = 0; k < count; k++) {
        sum += rows[k * width + d];
      }
      means[d] = sum / count;
    }
    return means;
  }

  /** Of one column, over the rows as they are (population). */
  private static double deviation(double[] rows, int column, int width, int count) {
    var sum = 0.0;
    for (var row = 0; row < count; row++) {
      sum += rows[row * width + column];
    }
    var mean = sum / count;
    var squares = 0.0;
    for (var row = 0; row < count; row++) {
      var apart = rows[row * width + column] - mean;
      squares += apart * apart;
    }
    return Math.sqrt(squares / count);
  }
}
