package org.wayfinder.catalog.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.Cluster;
import org.wayfinder.catalog.content.LocalizedText;

/** A cluster as lists show it. */
record ClusterSummary(
    String id,
    String framework,
    @Nullable String kind,
    int order,
    LocalizedText name,
    LocalizedText nickname,
    LocalizedText summary,
    List<String> skills,
    List<String> education,
    List<String> environments,
    boolean reviewed) {

  static ClusterSummary of(Cluster cluster) {
    return new ClusterSummary(
        cluster.id(),
        cluster.framework(),
        cluster.kind(),
        cluster.order(),
        cluster.name(),
        cluster.nickname(),
        cluster.summary(),
        cluster.skills(),
        cluster.education(),
        cluster.environments(),
        cluster.reviewed());
  }

  /**
   * Order of lists: as the frameworks order their clusters, of which two may stand at one place.
   */
  String key() {
    return "%s/%03d/%s".formatted(framework, order, id);
  }
}
