package org.wayfinder.recommendation.engine;

/**
 * How little the first clusters can be told apart, and how much less it would be with another item.
 * For two clusters the variance of the difference of their scores is taken, to the first order:
 * each dimension adds the squared difference of the two profiles there times the variance of the
 * student's true score.
 *
 * @param tied the clusters of the first group
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never handed out.
record Doubt(
    int[] tied,
    CompiledFramework.Comparison compared,
    Draws.Part interests,
    Draws.Part activities,
    EngineConstants.Uncertainty uncertainty,
    int[] reserveItems) {

  /**
   * By which share another item of each activity would lessen the variances on the average; 0 for
   * an activity that takes no part.
   *
   * @param asked items of each activity that will have been answered by then
   */
  double[] gains(int[] asked) {
    var variances = variances(activities, asked);
    var gains = new double[variances.length];
    var pairs = tied.length * (tied.length - 1) / 2;
    var interestShare = share(interests, variances(interests, new int[Riasec.COUNT]));
    var activityShare = share(activities, variances);
    for (var i = 0; i < tied.length; i++) {
      for (var j = i + 1; j < tied.length; j++) {
        var fromInterests =
            squares(compared.interests().clusters(), i, j, interests, new int[Riasec.COUNT]);
        var fromActivities = squares(compared.activities().clusters(), i, j, activities, asked);
        var all = interestShare * sum(fromInterests) + activityShare * sum(fromActivities);
        for (var d : activities.used()) {
          if (all > UnitRows.NOTHING) {
            gains[d] += activityShare * fromActivities[d] * lessened(d, asked[d]) / all / pairs;
          }
        }
      }
    }
    return gains;
  }

  /** Which share of an activity's variance one more item takes away. */
  private double lessened(int dimension, int asked) {
    var items = reserveItems[dimension] + asked;
    var now = 1 - uncertainty.activities(items);
    return now > UnitRows.NOTHING ? 1 - (1 - uncertainty.activities(items + 1)) / now : 0;
  }

  /** The variances of true scores, with so many more items. */
  private double[] variances(Draws.Part part, int[] asked) {
    var variances = new double[part.means().length];
    for (var d = 0; d < variances.length; d++) {
      variances[d] = part.deviation(d) * part.deviation(d);
      if (asked[d] > 0) {
        variances[d] *=
            (1 - uncertainty.activities(reserveItems[d] + asked[d]))
                / (1 - uncertainty.activities(reserveItems[d]));
      }
    }
    return variances;
  }

  private double[] squares(UnitRows rows, int i, int j, Draws.Part part, int[] asked) {
    var variances = variances(part, asked);
    var squares = new double[variances.length];
    for (var d : part.used()) {
      var apart = rows.at(tied[i], d) - rows.at(tied[j], d);
      squares[d] = apart * apart * variances[d];
    }
    return squares;
  }

  /** The squared weight of a part over the squared length that a true profile has on average. */
  private static double share(Draws.Part part, double[] variances) {
    var length = 0.0;
    for (var d : part.used()) {
      length += part.means()[d] * part.means()[d] + variances[d];
    }
    return length > UnitRows.NOTHING ? part.weight() * part.weight() / length : 0;
  }

  private static double sum(double[] values) {
    var sum = 0.0;
    for (var value : values) {
      sum += value;
    }
    return sum;
  }
}
