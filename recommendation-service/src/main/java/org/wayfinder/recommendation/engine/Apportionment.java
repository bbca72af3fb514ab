package org.wayfinder.recommendation.engine;

/**
 * Rounds shares to whole numbers that sum to a given whole, by largest remainder: every share is
 * within one of its exact value. Of equal remainders the earlier goes first, so the outcome is
 * always the same.
 */
final class Apportionment {

  private Apportionment() {}

  /** Whole shares that sum to {@code total}, which must be within rounding of the exact sum. */
  static int[] apportion(double[] exact, int total) {
    var shares = new int[exact.length];
    var missing = total;
    for (var i = 0; i < exact.length; i++) {
      shares[i] = (int) Math.floor(exact[i]);
      missing -= shares[i];
    }
    var order = byRemainder(exact, shares);
    for (var next = 0; missing > 0; next = (next + 1) % order.length, missing--) {
      shares[order[next]]++;
    }
    for (var next = order.length - 1;
        missing < 0;
        next = next == 0 ? order.length - 1 : next - 1, missing++) {
      shares[order[next]]--;
    }
    return shares;
  }

  /** Indices by remainder, largest first; insertion keeps the order of equals, and these are few. */
  private static int[] byRemainder(double[] exact, int[] shares) {
    var order = new int[exact.length];
    for (var i = 0; i < exact.length; i++) {
      var remainder = exact[i] - shares[i];
      var at = i;
      while (at > 0
          && Double.compare(exact[order[at - 1]] - shares[order[at - 1]], remainder) < 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
    return order;
  }
}
