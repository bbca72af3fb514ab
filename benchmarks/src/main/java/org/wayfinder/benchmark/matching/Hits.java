package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How often an index names the right cluster. All figures are averaged over the clusters, each
 * counting alike however many cases it has; a case with several right clusters counts in each.
 */
public final class Hits {

  private final List<String> clusters;
  private final int[] cases;
  private final int[][] within;
  private final double[] reciprocals;

  /** Nothing seen yet. */
  public Hits(List<String> clusters) {
    this.clusters = List.copyOf(clusters);
    this.cases = new int[clusters.size()];
    this.within = new int[clusters.size()][clusters.size()];
    this.reciprocals = new double[clusters.size()];
  }

  /**
   * The place, from 0, of the best of the right clusters; of equal scores the right one is last.
   */
  public static int place(double[] scores, Collection<Integer> right) {
    var best = right.stream().mapToDouble(k -> scores[k]).max().orElseThrow();
    var place = 0;
    for (var k = 0; k < scores.length; k++) {
      if (scores[k] > best || (scores[k] == best && !right.contains(k))) {
        place++;
      }
    }
    return place;
  }

  /** Counts a case by the place of its best right cluster. */
  public void add(Collection<Integer> right, int place) {
    for (var cluster : right) {
      cases[cluster]++;
      for (var limit = place; limit < clusters.size(); limit++) {
        within[cluster][limit]++;
      }
      reciprocals[cluster] += 1.0 / (place + 1);
    }
  }

  /** The share of cases whose right cluster is among the first so many. */
  public double at(int first) {
    return mean(k -> at(first, k));
  }

  /** The same for one cluster. */
  public double at(int first, int cluster) {
    return (double) within[cluster][first - 1] / cases[cluster];
  }

  /** The smallest of the clusters' shares. */
  public double worst(int first) {
    return seen().stream().mapToDouble(k -> at(first, k)).min().orElse(Double.NaN);
  }

  /** Mean reciprocal place. */
  public double reciprocal() {
    return mean(k -> reciprocals[k] / cases[k]);
  }

  public int cases(int cluster) {
    return cases[cluster];
  }

  public List<String> clusters() {
    return clusters;
  }

  private List<Integer> seen() {
    var seen = new ArrayList<Integer>();
    for (var k = 0; k < cases.length; k++) {
      if (cases[k] > 0) {
        seen.add(k);
      }
    }
    return seen;
  }

  private double mean(ToDoubleFunction<Integer> share) {
    return seen().stream().mapToDouble(share).average().orElse(Double.NaN);
  }
}
