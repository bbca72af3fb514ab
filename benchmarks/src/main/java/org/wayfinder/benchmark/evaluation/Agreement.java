package org.wayfinder.benchmark.evaluation;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wayfinder.recommendation.engine.Ranking;

/** How much two rankings of the same students, asked twice, agree. */
final class Agreement {

  private int pairs;
  private int overlaps;
  private int sameFirst;
  private long sizes;

  void add(List<Ranking.Cluster> once, List<Ranking.Cluster> again) {
    pairs++;
    var first = firstGroup(once);
    var second = firstGroup(again);
    sizes += first.size() + second.size();
    sameFirst += once.getFirst().id().equals(again.getFirst().id()) ? 1 : 0;
    overlaps += Collections.disjoint(first, second) ? 0 : 1;
  }

  private static Set<String> firstGroup(List<Ranking.Cluster> clusters) {
    var group = new HashSet<String>();
    clusters.stream().filter(c -> c.tieGroup() == 1).forEach(c -> group.add(c.id()));
    return group;
  }

  int pairs() {
    return pairs;
  }

  /** Share of the pairs whose first groups have a cluster in common. */
  double overlap() {
    return (double) overlaps / pairs;
  }

  /** Share of the pairs with the same cluster at the very first place. */
  double sameFirst() {
    return (double) sameFirst / pairs;
  }

  /** Mean size of the first group. */
  double groupSize() {
    return sizes / 2.0 / pairs;
  }
}
