package org.wayfinder.recommendation.engine;

/**
 * Where the zero and the unit of each activity lie in one framework.
 *
 * @param centre the unweighted mean of the cluster means, on 0..4
 * @param spread what a distance from the centre is divided by; 0 where all careers are alike
 * @param deviations standard deviation over the careers, in units of the spread
 * @param standardisedCareers careers times dimensions
 */
@SuppressWarnings(
    "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
record ActivityScale(
    double[] centre, double[] spread, double[] deviations, double[] standardisedCareers) {

  int width() {
    return centre.length;
  }

  /** One row of activities 0..4 on this scale. */
  double[] standardised(double[] row) {
    var z = new double[width()];
    for (var d = 0; d < z.length; d++) {
      z[d] = spread[d] < UnitRows.NOTHING ? 0 : (row[d] - centre[d]) / spread[d];
    }
    return z;
  }
}
