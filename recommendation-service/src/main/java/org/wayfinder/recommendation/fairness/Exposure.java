package org.wayfinder.recommendation.fairness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How often each cluster is in the first tie group of some students of a school.
 *
 * @param name the group's, as the school wrote it; null for everybody and for the others
 * @param students who have a ranking; null when they are so few that nothing is shown
 */
record Exposure(
    Whom whom, @Nullable String name, @Nullable Integer students, List<Cluster> clusters) {

  Exposure {
    clusters = List.copyOf(clusters);
  }

  /** How many have the cluster of this id; null where that is hidden. */
  @Nullable Integer of(String id) {
    return clusters.stream()
        .filter(cluster -> cluster.id().equals(id))
        .findFirst()
        .map(Cluster::exposed)
        .orElse(null);
  }

  /** Who is counted. */
  enum Whom {
    /** Everybody. */
    ALL,
    /** Those of one group. */
    GROUP,
    /** Those of no group, and of groups that are too small to be shown. */
    OTHERS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One cluster.
   *
   * @param exposed how many of the students have it in their first tie group; null where hidden
   */
  record Cluster(String id, @Nullable Integer exposed) {}
}
