package org.wayfinder.recommendation.engine;

/**
 * Profiles prepared for Pearson's correlation: each row centred and of length 1 over the dimensions
 * that take part, zero elsewhere. Then {@code r = sum of x[d] * row[d]}, and the products are the
 * terms that a contribution is made of. A row that doesn't vary is zero: there is no correlation
 * with it, which neither helps nor harms. Stored dimension after dimension, so that all rows are
 * compared in one pass, and every sum runs in the order of the dimensions.
 */
final class UnitRows {

  /** Below this a spread is rounding noise. */
  static final double NOTHING = 1e-9;

  private final int count;
  private final double[] columns;

  /**
   * Prepares rows.
   *
   * @param rows flat matrix, row after row
   * @param used the dimensions that take part, ascending
   */
  UnitRows(double[] rows, int count, int width, int[] used) {
    this.count = count;
    this.columns = new double[count * width];
    var unit = new double[width];
    for (var row = 0; row < count; row++) {
      unit(rows, row * width, used, unit);
      for (var d : used) {
        columns[d * count + row] = unit[d];
      }
    }
  }

  /**
   * Centres a vector and brings it to length 1.
   *
   * @param from where it begins in {@code values}
   * @param used the dimensions that take part, ascending
   * @param unit receives it; other dimensions are left alone
   */
  static void unit(double[] values, int from, int[] used, double[] unit) {
    var mean = 0.0;
    for (var d : used) {
      mean += values[from + d];
    }
    mean /= used.length;
    var squares = 0.0;
    for (var d : used) {
      var apart = values[from + d] - mean;
      squares += apart * apart;
    }
    var length = Math.sqrt(squares);
    for (var d : used) {
      unit[d] = length > NOTHING ? (values[from + d] - mean) / length : 0;
    }
  }

  /** The sums of products of a vector with each row. */
  double[] products(double[] vector, int[] used) {
    var products = new double[count];
    for (var d : used) {
      var factor = vector[d];
      var column = d * count;
      for (var row = 0; row < count; row++) {
        products[row] += factor * columns[column + row];
      }
    }
    return products;
  }

  int count() {
    return count;
  }

  double at(int row, int dimension) {
    return columns[dimension * count + row];
  }
}
