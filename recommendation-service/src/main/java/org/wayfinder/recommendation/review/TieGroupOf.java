package org.wayfinder.recommendation.review;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.ranking.Recommendation;

/** Which clusters can't be told apart, as far as a comparison of two rankings needs it. */
public final class TieGroupOf {

  private static final int FIRST = 1;

  private TieGroupOf() {}

  /** The clusters of the first tie group, by framework. */
  public static Map<String, Set<String>> first(Recommendation recommendation) {
    return recommendation.ranking().frameworks().stream()
        .collect(
            Collectors.toMap(
                Ranking.Framework::id,
                framework ->
                    framework.clusters().stream()
                        .filter(cluster -> cluster.tieGroup() == FIRST)
                        .map(Ranking.Cluster::id)
                        .collect(Collectors.toSet())));
  }

  /** The tie group of every cluster, from 1. */
  static Map<String, Integer> all(Recommendation recommendation) {
    return recommendation.ranking().frameworks().stream()
        .flatMap(framework -> framework.clusters().stream())
        .collect(Collectors.toMap(Ranking.Cluster::id, Ranking.Cluster::tieGroup));
  }
}
