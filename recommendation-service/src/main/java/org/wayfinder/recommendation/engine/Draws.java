package org.wayfinder.recommendation.engine;

/**
 * Orders of the clusters under profiles drawn from what the student's true profile may be. Given an
 * observed score x with reliability rho, the true one is normal with mean {@code rho * x + (1 -
 * rho) * mu} and standard deviation {@code sigma * sqrt(rho * (1 - rho))}: draws around x itself
 * would spread too far. Every row of noise is used twice, with both signs, which makes the draws
 * even. Scores are compared as whole numbers (2^-29 of the scale); of equals the earlier cluster
 * comes first in every other draw, so clusters of the very same careers are tied.
 */
final class Draws {

  private static final double WHOLE = 1 << 29;

  private final int clusters;
  private final int draws;
  private final int[] scores;
  private final int[] places;
  private final int[] wins;

  /**
   * Draws.
   *
   * @param interests the interests' part; its weight may be 0
   * @param activities the activities' part; its weight may be 0
   * @param start the first row of noise to use
   */
  Draws(int clusters, int draws, Part interests, Part activities, int start) {
    this.clusters = clusters;
    this.draws = draws;
    var sums = new double[clusters * draws];
    interests.add(sums, clusters, draws, start);
    activities.add(sums, clusters, draws, start);
    this.scores = new int[sums.length];
    for (var i = 0; i < sums.length; i++) {
      scores[i] = (int) (sums[i] * WHOLE);
    }
    this.places = new int[sums.length];
    this.wins = new int[clusters * clusters];
    compare();
  }

  private void compare() {
    for (var a = 0; a < clusters; a++) {
      for (var b = a + 1; b < clusters; b++) {
        var won = compare(a * draws, b * draws);
        wins[b * clusters + a] = won;
        wins[a * clusters + b] = draws - won;
      }
    }
  }

  /** In how many draws the second outranks the first; without branches, for the sake of speed. */
  private int compare(int a, int b) {
    var won = 0;
    for (var j = 0; j < draws; j++) {
      var second = (scores[a + j] - scores[b + j] - (j & 1)) >>> 31;
      won += second;
      places[a + j] += second;
      places[b + j] += 1 - second;
    }
    return won;
  }

  /** How many there are. */
  int count() {
    return draws;
  }

  /** In how many draws the cluster is among the first so many. */
  int among(int cluster, int first) {
    var count = 0;
    var from = cluster * draws;
    for (var j = 0; j < draws; j++) {
      count += (places[from + j] - first) >>> 31;
    }
    return count;
  }

  /** In how many draws one cluster outranks another. */
  int wins(int cluster, int over) {
    return wins[cluster * clusters + over];
  }

  /**
   * One part of the score, ready to be drawn from.
   *
   * @param weight its share in the score
   * @param means the mean of the true score in each dimension, centred, zero where unused
   * @param used the dimensions that take part, ascending
   * @param products the means' products with each cluster
   * @param noise the noise of this part
   * @param spread how many times as wide this student's noise is
   */
  @SuppressWarnings(
      "ArrayRecordComponent") // Flat arrays for speed, never compared, never handed out.
  record Part(
      double weight,
      double[] means,
      int[] used,
      double[] products,
      NoiseProjection noise,
      double spread) {

    Part withSpread(double wider) {
      return new Part(weight, means, used, products, noise, wider);
    }

    /** Standard deviation of the true score in each dimension, given the observed one. */
    double deviation(int dimension) {
      return noise.source().deviations()[dimension] * spread;
    }

    private void add(double[] sums, int clusters, int draws, int start) {
      if (weight == 0) {
        return;
      }
      var half = draws / 2;
      var row = start - noise.source().first();
      var shares = new double[draws];
      lengths(shares, half, start, row);
      for (var k = 0; k < clusters; k++) {
        var mean = products[k];
        var from = k * noise.source().rows() + row;
        var to = k * draws;
        for (var j = 0; j < half; j++) {
          var deviation = noise.products()[from + j] * spread;
          sums[to + j] += (mean + deviation) * shares[j];
          sums[to + half + j] += (mean - deviation) * shares[half + j];
        }
      }
    }

    /** The weight over the drawn profile's length, for each draw. */
    private void lengths(double[] shares, int half, int start, int row) {
      var cross = new double[half];
      var square = 0.0;
      for (var d : used) {
        square += means[d] * means[d];
        var factor = 2 * means[d] * deviation(d);
        var normal = noise.source().noise(d);
        for (var j = 0; j < half; j++) {
          cross[j] += factor * normal[start + j];
        }
      }
      for (var j = 0; j < half; j++) {
        var both = square + noise.squares()[row + j] * spread * spread;
        shares[j] = weight / Math.sqrt(Math.max(both + cross[j], UnitRows.NOTHING));
        shares[half + j] = weight / Math.sqrt(Math.max(both - cross[j], UnitRows.NOTHING));
      }
    }
  }
}
