package org.wayfinder.recommendation.engine;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One framework of an edition in flat arrays. Activities are taken relative to the unweighted mean
 * of the cluster means, so that a cluster with many careers can't drown the others, and divided by
 * the standard deviation (population) over the framework's careers, so that each dimension counts
 * alike. A dimension that all careers share carries no information and is zero everywhere.
 *
 * @param id the framework
 * @param clusters in order of their ids; a cluster without careers has no profile and no rank
 * @param clusterInterests clusters times six
 * @param clusterActivities clusters times dimensions
 * @param careerInterests all careers of the edition times six
 * @param careerActivities all careers of the edition times dimensions; only the framework's are set
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
record CompiledFramework(
    String id,
    List<Members> clusters,
    double[] clusterInterests,
    double[] clusterActivities,
    double[] careerInterests,
    double[] careerActivities) {

  /** A cluster and its careers as indices into the edition's careers, ascending. */
  @SuppressWarnings("ArrayRecordComponent")
  record Members(String id, int[] careers) {}

  static Members members(String cluster, EditionContent content) {
    var careers = content.careers();
    return new Members(
        cluster,
        IntStream.range(0, careers.size())
            .filter(c -> careers.get(c).clusters().contains(cluster))
            .toArray());
  }

  static CompiledFramework compile(
      String id, List<Members> all, EditionContent content, double[] careerInterests) {
    var clusters = all.stream().filter(c -> c.careers().length > 0).toList();
    var raw = raw(content);
    var dimensions = content.activities().size();
    var centre = columnMeans(means(clusters, raw, dimensions), clusters.size(), dimensions);
    var belonging = belonging(clusters, content.careers().size());
    var careerActivities = standardise(raw, centre, belonging);
    return new CompiledFramework(
        id,
        clusters,
        means(clusters, careerInterests, Riasec.COUNT),
        means(clusters, careerActivities, dimensions),
        careerInterests,
        careerActivities);
  }

  private static double[] raw(EditionContent content) {
    return content.careers().stream()
        .flatMapToDouble(c -> c.activities().stream().mapToDouble(Double::doubleValue))
        .toArray();
  }

  /** The indices of all careers in any of the clusters, each once, ascending. */
  private static int[] belonging(List<Members> clusters, int careers) {
    var in = new boolean[careers];
    for (var cluster : clusters) {
      for (var career : cluster.careers()) {
        in[career] = true;
      }
    }
    return IntStream.range(0, careers).filter(c -> in[c]).toArray();
  }

  private static double[] means(List<Members> clusters, double[] careers, int width) {
    var means = new double[clusters.size() * width];
    for (var k = 0; k < clusters.size(); k++) {
      var members = clusters.get(k).careers();
      for (var d = 0; d < width; d++) {
        var sum = 0.0;
        for (var career : members) {
          sum += careers[career * width + d];
        }
        means[k * width + d] = sum / members.length;
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

  private static double[] standardise(double[] raw, double[] centre, int[] careers) {
    var z = new double[raw.length];
    var width = centre.length;
    for (var d = 0; d < width; d++) {
      var deviation = deviation(raw, d, width, careers);
      for (var career : careers) {
        var at = career * width + d;
        z[at] = deviation < Correlation.NOTHING ? 0 : (raw[at] - centre[d]) / deviation;
      }
    }
    return z;
  }

  private static double deviation(double[] raw, int dimension, int width, int[] careers) {
    var sum = 0.0;
    for (var career : careers) {
      sum += raw[career * width + dimension];
    }
    var mean = sum / careers.length;
    var squares = 0.0;
    for (var career : careers) {
      var apart = raw[career * width + dimension] - mean;
      squares += apart * apart;
    }
    return Math.sqrt(squares / careers.length);
  }
}
