package org.wayfinder.recommendation.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.wayfinder.recommendation.reading.RecommendationResponse.Cluster;

/** Where clusters come out: on a place of their own, or on those of their tie group. */
final class Places {

  private final Map<Integer, List<Cluster>> groups;
  private final ReportTexts texts;

  Places(List<Cluster> clusters, ReportTexts texts) {
    this.groups = clusters.stream().collect(Collectors.groupingBy(Cluster::tieGroup));
    this.texts = texts;
  }

  /** The clusters that can't be told apart, in rank order. */
  List<Cluster> group(int tieGroup) {
    return Objects.requireNonNull(groups.get(tieGroup));
  }

  String of(Cluster cluster) {
    var group = group(cluster.tieGroup());
    return group.size() == 1
        ? Integer.toString(cluster.rank())
        : texts.say("place.tied", group.getFirst().rank(), group.getLast().rank());
  }
}
