package org.wayfinder.catalog.browse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wayfinder.catalog.content.Cluster;

/**
 * Clusters side by side.
 *
 * @param clusters in the order they were asked for
 * @param skills what all of them ask for, and who asks for what else
 */
record ClusterComparison(
    List<ClusterSummary> clusters, Shared skills, Shared education, Shared environments) {

  /**
   * One aspect of the comparison.
   *
   * @param byAll ids that every compared cluster has
   * @param bySome ids that some of them have, each with the clusters that do
   */
  record Shared(List<String> byAll, List<Some> bySome) {

    static Shared of(List<Cluster> clusters, Function<Cluster, List<String>> aspect) {
      var words = clusters.stream().map(aspect).flatMap(List::stream).distinct().toList();
      var byAll = words.stream().filter(w -> having(clusters, aspect, w).size() == clusters.size());
      Stream<Some> bySome =
          words.stream()
              .filter(w -> having(clusters, aspect, w).size() < clusters.size())
              .map(w -> new Some(w, having(clusters, aspect, w)));
      return new Shared(byAll.toList(), bySome.toList());
    }

    private static List<String> having(
        List<Cluster> clusters, Function<Cluster, List<String>> aspect, String word) {
      return clusters.stream()
          .filter(c -> aspect.apply(c).contains(word))
          .map(Cluster::id)
          .toList();
    }
  }

  /** A word and the clusters that have it. */
  record Some(String id, List<String> clusters) {}

  static ClusterComparison of(List<Cluster> clusters) {
    return new ClusterComparison(
        clusters.stream().map(ClusterSummary::of).toList(),
        Shared.of(clusters, Cluster::skills),
        Shared.of(clusters, Cluster::education),
        Shared.of(clusters, Cluster::environments));
  }
}
