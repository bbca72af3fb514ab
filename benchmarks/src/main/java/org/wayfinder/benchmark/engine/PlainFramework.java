package org.wayfinder.benchmark.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wayfinder.benchmark.matching.Spread;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;

/** A framework standardised as the description of the formula says, without thought of speed. */
final class PlainFramework {

  private final String id;
  private final EngineConstants constants;
  private final List<String> clusterIds;
  private final List<EditionContent.Career> careers;
  private final double[] centre;
  private final double[] spread;
  private final double[] deviations;
  private final List<Row> clusters;
  private final Map<String, List<Row>> careersByCluster;

  /** A cluster or a career with its standardised profile. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Row(String id, double[] interests, double[] activities) {}

  PlainFramework(String id, EditionContent edition, EngineConstants constants) {
    this.id = id;
    this.constants = constants;
    this.clusterIds =
        edition.clusters().stream()
            .filter(c -> c.framework().equals(id))
            .map(EditionContent.Cluster::id)
            .toList();
    this.careers =
        edition.careers().stream()
            .filter(c -> c.clusters().stream().anyMatch(clusterIds::contains))
            .toList();
    var width = edition.activities().size();
    this.centre = new double[width];
    this.spread = new double[width];
    this.deviations = new double[width];
    for (var d = 0; d < width; d++) {
      scale(d);
    }
    this.clusters = clusterIds.stream().map(this::profile).toList();
    this.careersByCluster =
        clusterIds.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    cluster ->
                        careers.stream()
                            .filter(c -> c.clusters().contains(cluster))
                            .map(this::row)
                            .toList()));
  }

  private void scale(int d) {
    var means =
        clusterIds.stream()
            .mapToDouble(cluster -> mean(cluster, c -> c.activities().get(d)))
            .toArray();
    centre[d] = Arrays.stream(means).average().orElseThrow();
    var total = Spread.of(careers.stream().mapToDouble(c -> c.activities().get(d)).toArray());
    var share = constants.profiles().clusterSpread();
    spread[d] = Math.pow(total, 1 - share) * Math.pow(Spread.of(means), share);
    deviations[d] = total / spread[d];
  }

  private interface Figure {
    double of(EditionContent.Career career);
  }

  private double mean(String cluster, Figure figure) {
    double sum = 0, weights = 0;
    for (var career : careers) {
      if (career.clusters().contains(cluster)) {
        var shared = career.clusters().stream().filter(clusterIds::contains).count();
        var weight = Math.pow((double) shared, -constants.profiles().sharing());
        sum += weight * figure.of(career);
        weights += weight;
      }
    }
    return sum / weights;
  }

  private Row profile(String cluster) {
    var interests = new double[6];
    Arrays.setAll(interests, s -> mean(cluster, c -> shape(row(c).interests())[s]));
    var pull = constants.profiles().pulls().getOrDefault(cluster, List.of());
    if (!pull.isEmpty()) {
      var unit = unit(interests);
      Arrays.setAll(interests, s -> unit[s] + pull.get(s));
    }
    var activities = new double[centre.length];
    Arrays.setAll(activities, d -> mean(cluster, c -> shape(row(c).activities())[d]));
    return new Row(cluster, interests, activities);
  }

  private double[] shape(double[] values) {
    return constants.profiles().evenCareers() ? unit(values) : values;
  }

  private static double[] unit(double[] values) {
    var mean = Arrays.stream(values).average().orElseThrow();
    var length = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum());
    return Arrays.stream(values).map(v -> length == 0 ? 0 : (v - mean) / length).toArray();
  }

  private Row row(EditionContent.Career career) {
    var interests = new double[6];
    Arrays.setAll(
        interests,
        s ->
            (career.riasec().get(s) - constants.career().get(s).mean())
                / constants.career().get(s).sd());
    return new Row(
        career.soc(),
        interests,
        standardised(career.activities().stream().mapToDouble(Double::doubleValue).toArray()));
  }

  double[] standardised(double[] activities) {
    var z = new double[centre.length];
    Arrays.setAll(z, d -> (activities[d] - centre[d]) / spread[d]);
    return z;
  }

  String id() {
    return id;
  }

  double[] deviations() {
    return deviations;
  }

  List<Row> clusters() {
    return clusters;
  }

  List<Row> careersOf(String cluster) {
    return careersByCluster.getOrDefault(cluster, List.of());
  }
}
