package org.wayfinder.benchmark.matching;

/** What guessing would reach: an order of the clusters by lot. */
public final class Chance {

  private Chance() {}

  /** How likely one of the right clusters is among the first so many. */
  public static double at(int first, int right, int clusters) {
    var none = 1.0;
    for (var i = 0; i < first; i++) {
      none *= Math.max(0, clusters - right - i) / (double) (clusters - i);
    }
    return 1 - none;
  }

  /** The mean reciprocal place of the best right one. */
  public static double reciprocal(int right, int clusters) {
    var sum = 0.0;
    for (var place = 1; place <= clusters; place++) {
      sum += (at(place, right, clusters) - at(place - 1, right, clusters)) / place;
    }
    return sum;
  }
}
