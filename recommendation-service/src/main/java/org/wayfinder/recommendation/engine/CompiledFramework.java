package org.wayfinder.recommendation.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One framework of an edition in flat arrays. Activities are taken relative to the unweighted mean
 * of the cluster means, so that a cluster with many careers can't drown the others, and divided by
 * a spread, so that each dimension counts alike. A dimension that all careers share carries no
 * information and is zero everywhere.
 */
final class CompiledFramework {

  private static final int[] ALL_SCALES = IntStream.range(0, Riasec.COUNT).toArray();

  private final String id;
  private final List<Members> clusters;
  private final int[] careers;
  private final EngineConstants constants;
  private final ActivityScale scale;
  private final double[] clusterInterests;
  private final double[] clusterActivities;
  private final double[] careerActivities;
  private final double[] careerInterests;
  private final Comparison whole;

  /**
   * A cluster and its careers.
   *
   * @param careers positions in the framework's careers, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
  record Members(String id, int[] careers) {}

  /** What a student is compared with, over the activities that were answered. */
  record Comparison(Side interests, Side activities) {}

  /**
   * One part of the profiles.
   *
   * @param noise its rows are empty in an engine version without draws
   */
  record Side(UnitRows clusters, UnitRows careers, NoiseProjection noise) {}

  /**
   * Compiles a framework.
   *
   * @param clusters ids of those that have careers, ascending
   * @param interests standardised interests of all careers of the edition
   */
  CompiledFramework(
      String id,
      List<String> clusters,
      EditionContent content,
      double[] interests,
      EngineConstants constants) {
    this.id = id;
    this.constants = constants;
    this.careers = careers(clusters, content);
    this.clusters = clusters.stream().map(cluster -> members(cluster, content)).toList();
    var dimensions = content.activities().size();
    var profiles = new ClusterProfiles(this.clusters, careers.length, constants.profiles());
    this.careerInterests = rows(interests, Riasec.COUNT);
    this.clusterInterests = profiles.interests(careerInterests);
    this.scale = profiles.scale(rows(activities(content), dimensions), dimensions);
    this.careerActivities = scale.standardisedCareers();
    this.clusterActivities = profiles.activities(careerActivities, dimensions);
    this.whole =
        comparison(IntStream.range(0, dimensions).toArray(), new int[dimensions], 0, Noise.ROWS);
  }

  private static double[] activities(EditionContent content) {
    return content.careers().stream()
        .flatMapToDouble(c -> c.activities().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  /** The indices of all careers in any of the clusters, each once, ascending. */
  private static int[] careers(List<String> clusters, EditionContent content) {
    var all = content.careers();
    return IntStream.range(0, all.size())
        .filter(c -> all.get(c).clusters().stream().anyMatch(clusters::contains))
        .toArray();
  }

  private Members members(String cluster, EditionContent content) {
    return new Members(
        cluster,
        IntStream.range(0, careers.length)
            .filter(c -> content.careers().get(careers[c]).clusters().contains(cluster))
            .toArray());
  }

  /** The rows of this framework's careers. */
  private double[] rows(double[] all, int width) {
    var rows = new double[careers.length * width];
    for (var c = 0; c < careers.length; c++) {
      System.arraycopy(all, careers[c] * width, rows, c * width, width);
    }
    return rows;
  }

  private Comparison comparison(
      int[] dimensions, int[] reserveItems, int firstNoise, int noiseRows) {
    var uncertainty = constants.uncertainty();
    var interestNoise =
        new NoiseProjection.Source(
            0,
            uncertainty == null ? new double[Riasec.COUNT] : interestDeviations(uncertainty),
            firstNoise,
            uncertainty == null ? 0 : noiseRows);
    var activityNoise =
        new NoiseProjection.Source(
            Riasec.COUNT,
            uncertainty == null
                ? new double[scale.width()]
                : activityDeviations(uncertainty, reserveItems),
            firstNoise,
            uncertainty == null ? 0 : noiseRows);
    return new Comparison(
        side(clusterInterests, careerInterests, ALL_SCALES, interestNoise),
        side(clusterActivities, careerActivities, dimensions, activityNoise));
  }

  private Side side(
      double[] clusterRows, double[] careerRows, int[] used, NoiseProjection.Source noise) {
    var width = noise.deviations().length;
    var unitClusters = new UnitRows(clusterRows, clusters.size(), width, used);
    return new Side(
        unitClusters,
        new UnitRows(careerRows, careers.length, width, used),
        NoiseProjection.of(unitClusters, used, noise));
  }

  /** What a student is compared with: by the activities that were answered, all when none. */
  Comparison comparison(Answers answers) {
    var dimensions = answers.dimensions();
    var uncertainty = constants.uncertainty();
    var usual = dimensions.length == 0 || dimensions.length == scale.width();
    for (var items : answers.reserveItems()) {
      usual &= items == 0;
    }
    return usual
        ? whole
        : comparison(
            dimensions,
            answers.reserveItems(),
            answers.firstNoise(),
            uncertainty == null ? 0 : uncertainty.draws() / 2);
  }

  /** The answers as the careers' activities are: relative to the clusters, over the spread. */
  double[] standardised(double[] answers) {
    return constants.profiles().standardisedAnswers() ? scale.standardised(answers) : answers;
  }

  /** Standard deviations of true scores given the observed ones, which have 1. */
  private static double[] interestDeviations(EngineConstants.Uncertainty uncertainty) {
    var reliability = uncertainty.interests();
    var deviations = new double[Riasec.COUNT];
    Arrays.fill(deviations, Math.sqrt(reliability * (1 - reliability)));
    return deviations;
  }

  /** The spread of true scores is the same, however many items; how well they are known isn't. */
  private double[] activityDeviations(EngineConstants.Uncertainty uncertainty, int[] reserveItems) {
    var deviations = new double[scale.width()];
    for (var d = 0; d < deviations.length; d++) {
      var unknown = 1 - uncertainty.activities(reserveItems[d]);
      deviations[d] = scale.deviations()[d] * Math.sqrt(uncertainty.activities() * unknown);
    }
    return deviations;
  }

  String id() {
    return id;
  }

  /** In order of their ids; a cluster without careers has no profile and no rank. */
  List<Members> clusters() {
    return clusters;
  }

  /** The index in the edition's careers of a career at a position in this framework's. */
  int career(int position) {
    return careers[position];
  }

  /** A cluster's interest profile, centred and of length 1. */
  List<Double> interestProfile(int cluster) {
    return IntStream.range(0, Riasec.COUNT)
        .mapToObj(s -> whole.interests().clusters().at(cluster, s))
        .toList();
  }

  /** Clusters times six: their interest profiles. */
  double[] clusterInterests() {
    return clusterInterests;
  }

  /** Clusters times dimensions: their activity profiles. */
  double[] clusterActivities() {
    return clusterActivities;
  }

  /** Where the activities' zero and unit lie. */
  ActivityScale scale() {
    return scale;
  }
}
