package org.wayfinder.recommendation.engine;

/**
 * The terms of Pearson's correlation: {@code r = sum of t[i]}, with {@code t[i] = (x[i] - mx) (y[i]
 * - my) / sqrt(sxx syy)}. The terms are what a contribution is made of. Where one side is constant
 * there is no correlation; all terms are then 0, which neither helps nor harms.
 */
final class Correlation {

  /** Below this a spread is rounding noise. */
  static final double NOTHING = 1e-9;

  private Correlation() {}

  /**
   * Writes the terms of the correlation of {@code x} with a row of {@code rows}.
   *
   * @param x one value a dimension
   * @param rows flat matrix
   * @param row which row, each as wide as {@code x}
   * @param used the dimensions that take part, ascending
   * @param terms receives one term per dimension used; others are left alone
   */
  static void terms(double[] x, double[] rows, int row, int[] used, double[] terms) {
    var offset = row * x.length;
    var meanX = 0.0;
    var meanY = 0.0;
    for (var d : used) {
      meanX += x[d];
      meanY += rows[offset + d];
    }
    meanX /= used.length;
    meanY /= used.length;
    var xx = 0.0;
    var yy = 0.0;
    for (var d : used) {
      var dx = x[d] - meanX;
      var dy = rows[offset + d] - meanY;
      xx += dx * dx;
      yy += dy * dy;
    }
    var norm = Math.sqrt(xx) * Math.sqrt(yy);
    var defined = xx > NOTHING * NOTHING && yy > NOTHING * NOTHING;
    for (var d : used) {
      terms[d] = defined ? (x[d] - meanX) * (rows[offset + d] - meanY) / norm : 0;
    }
  }
}
