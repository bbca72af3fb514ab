package org.wayfinder.recommendation.engine;

/**
 * What the noise does to the products with each cluster, and to a drawn profile's length. It does
 * not depend on the student, so it is computed once an edition, and drawing a profile costs a few
 * operations a cluster instead of one for each dimension.
 *
 * @param products for each cluster after the other: row's noise times the cluster's profile
 * @param squares squared length of the centred noise of each row
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
record NoiseProjection(Source source, double[] products, double[] squares) {

  /**
   * A part of the noise.
   *
   * @param column the column of {@link Noise} for dimension 0
   * @param deviations standard deviation of the noise in each dimension
   * @param first the row of {@link Noise} that row 0 stands for
   * @param rows how many rows there are
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Source(int column, double[] deviations, int first, int rows) {

    double[] noise(int dimension) {
      return Noise.column(column + dimension);
    }
  }

  /**
   * Projects noise onto clusters.
   *
   * @param used the dimensions that take part, ascending
   */
  static NoiseProjection of(UnitRows clusters, int[] used, Source source) {
    var rows = source.rows();
    var products = new double[clusters.count() * rows];
    var means = new double[rows];
    for (var d : used) {
      var noise = source.noise(d);
      var deviation = source.deviations()[d];
      for (var row = 0; row < rows; row++) {
        means[row] += deviation * noise[source.first() + row] / used.length;
      }
      for (var k = 0; k < clusters.count(); k++) {
        var factor = deviation * clusters.at(k, d);
        var at = k * rows;
        for (var row = 0; row < rows; row++) {
          products[at + row] += factor * noise[source.first() + row];
        }
      }
    }
    return new NoiseProjection(source, products, squares(used, source, means));
  }

  private static double[] squares(int[] used, Source source, double[] means) {
    var squares = new double[source.rows()];
    for (var d : used) {
      var noise = source.noise(d);
      for (var row = 0; row < squares.length; row++) {
        var apart = source.deviations()[d] * noise[source.first() + row] - means[row];
        squares[row] += apart * apart;
      }
    }
    return squares;
  }
}
