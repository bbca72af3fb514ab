package org.wayfinder.benchmark.matching;

import java.util.List;
import org.wayfinder.recommendation.engine.Ranking;

/**
 * Whether a chance that is said to be p holds in a share p of the cases: of the first three places,
 * in ten bins.
 */
public final class Calibration {

  public static final int BINS = 10;
  private static final int FIRST = 3;

  private final int[] cases = new int[BINS];
  private final double[] said = new double[BINS];
  private final int[] found = new int[BINS];

  /**
   * Counts one student.
   *
   * @param clusters ids in the order of the true fits
   * @param ranked what the engine said
   * @param truth the fits without error
   */
  public void add(List<String> clusters, List<Ranking.Cluster> ranked, double[] truth) {
    for (var cluster : ranked) {
      var chances = cluster.chances();
      if (chances == null) {
        throw new IllegalArgumentException("This engine version says no chances.");
      }
      var mine = truth[clusters.indexOf(cluster.id())];
      var better = 0;
      for (var other : truth) {
        better += other > mine ? 1 : 0;
      }
      var chance = chances.firstThree() / 1000.0;
      var bin = Math.min((int) (chance * BINS), BINS - 1);
      cases[bin]++;
      said[bin] += chance;
      found[bin] += better < FIRST ? 1 : 0;
    }
  }

  public int cases(int bin) {
    return cases[bin];
  }

  /** The mean chance that was said. */
  public double said(int bin) {
    return cases[bin] == 0 ? Double.NaN : said[bin] / cases[bin];
  }

  /** The share in which it was so. */
  public double found(int bin) {
    return cases[bin] == 0 ? Double.NaN : (double) found[bin] / cases[bin];
  }

  public double gap(int bin) {
    return Math.abs(said(bin) - found(bin));
  }

  /** Mean gap over the bins with cases. */
  public double meanGap() {
    var sum = 0.0;
    var bins = 0;
    for (var bin = 0; bin < BINS; bin++) {
      if (cases[bin] > 0) {
        sum += gap(bin);
        bins++;
      }
    }
    return sum / bins;
  }
}
