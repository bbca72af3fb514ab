package org.wayfinder.recommendation.engine;

/**
 * Clusters whose order can't be told: the best one that has no group yet, and every other without a
 * group that outranks it in a given share of the draws, make a group; then the next.
 */
final class TieGroups {

  private TieGroups() {}

  /**
   * The group of each cluster, from 1.
   *
   * @param order clusters from the best to the last
   * @param wins in how many draws a cluster has to outrank the best one to be tied with it
   */
  static int[] of(int[] order, Draws draws, int wins) {
    var groups = new int[order.length];
    var group = 0;
    for (var best : order) {
      if (groups[best] == 0) {
        group++;
        groups[best] = group;
        for (var other : order) {
          if (groups[other] == 0 && draws.wins(other, best) >= wins) {
            groups[other] = group;
          }
        }
      }
    }
    return groups;
  }

  /** Without draws: each cluster by itself, but those of the very same score together. */
  static int[] byScore(int[] order, int[] scores) {
    var groups = new int[order.length];
    var group = 0;
    for (var i = 0; i < order.length; i++) {
      if (i == 0 || scores[order[i]] != scores[order[i - 1]]) {
        group++;
      }
      groups[order[i]] = group;
    }
    return groups;
  }
}
