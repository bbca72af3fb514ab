package org.wayfinder.benchmark.matching;

import java.util.Arrays;

/**
 * Shrinks cluster profiles towards real people. Beginning with the careers' profiles P (centred,
 * length 1), numbers D are added that make people's own clusters come first more often: the
 * smallest of {@code -sum_n w_n log softmax_k(t r(x_n, P_k + D_k))[own] + strength * |D|^2}, where
 * each cluster's people weigh one part in all, and t is {@link #SHARPNESS}. A great strength leaves
 * the careers' profiles as they are; it is the one number that is chosen, by cross-validation.
 */
public final class Pull {

  /** How sharply differences of correlations are told apart. */
  static final double SHARPNESS = 1.5;

  private static final int STEPS = 400;
  private static final double ENOUGH = 1e-8;

  private final PeopleInClusters people;
  private final double[][] careers;
  private final double[] weights;
  private final double strength;

  private Pull(PeopleInClusters people, double[][] careers, double strength) {
    this.people = people;
    this.careers = careers;
    this.strength = strength;
    var cases = new int[careers.length];
    Arrays.stream(people.own()).forEach(k -> cases[k]++);
    this.weights =
        Arrays.stream(people.own()).mapToDouble(k -> 1.0 / cases[k] / careers.length).toArray();
  }

  /** The profiles after the pull, P + D. */
  public static double[][] pulled(PeopleInClusters people, double[][] careers, double strength) {
    return new Pull(people, careers, strength).minimise();
  }

  /**
   * Steps down the slope, as long as those of Barzilai and Borwein, shorter where that's uphill.
   */
  private double[][] minimise() {
    var at = copy(careers);
    var slope = new double[careers.length][6];
    var loss = loss(at, slope);
    var step = 0.5;
    for (var i = 0; i < STEPS && step > ENOUGH; i++) {
      var next = moved(at, slope, step);
      var nextSlope = new double[careers.length][6];
      var nextLoss = loss(next, nextSlope);
      if (nextLoss > loss) {
        step /= 2;
        continue;
      }
      var gained = loss - nextLoss;
      step = gained < ENOUGH ? 0 : nextStep(at, next, slope, nextSlope, step);
      at = next;
      slope = nextSlope;
      loss = nextLoss;
    }
    return at;
  }

  private static double nextStep(
      double[][] at, double[][] next, double[][] slope, double[][] nextSlope, double step) {
    double moved = 0, both = 0;
    for (var k = 0; k < at.length; k++) {
      for (var s = 0; s < at[k].length; s++) {
        var way = next[k][s] - at[k][s];
        moved += way * way;
        both += way * (nextSlope[k][s] - slope[k][s]);
      }
    }
    return both > 0 ? moved / both : moved == 0 ? 0 : step * 2;
  }

  private static double[][] moved(double[][] at, double[][] slope, double step) {
    var moved = copy(at);
    for (var k = 0; k < at.length; k++) {
      for (var s = 0; s < at[k].length; s++) {
        moved[k][s] -= step * slope[k][s];
      }
    }
    return moved;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** The loss; its slope is put into {@code slope}. */
  private double loss(double[][] profiles, double[][] slope) {
    var units = Arrays.stream(profiles).map(PeopleInClusters::unit).toArray(double[][]::new);
    var lengths =
        Arrays.stream(profiles)
            .mapToDouble(p -> Math.sqrt(PeopleInClusters.product(p, p)))
            .toArray();
    var loss = 0.0;
    for (var n = 0; n < weights.length; n++) {
      loss += person(n, units, lengths, slope);
    }
    for (var k = 0; k < profiles.length; k++) {
      for (var s = 0; s < profiles[k].length; s++) {
        var apart = profiles[k][s] - careers[k][s];
        loss += strength * apart * apart;
        slope[k][s] += 2 * strength * apart;
      }
    }
    return loss;
  }

  private double person(int n, double[][] units, double[] lengths, double[][] slope) {
    var person = people.units()[n];
    var own = people.own()[n];
    var r = new double[units.length];
    var e = new double[units.length];
    var sum = 0.0;
    for (var k = 0; k < r.length; k++) {
      r[k] = PeopleInClusters.product(person, units[k]);
      e[k] = StrictMath.exp(SHARPNESS * r[k]);
      sum += e[k];
    }
    for (var k = 0; k < r.length; k++) {
      var likely = e[k] / sum;
      var push = weights[n] * SHARPNESS * (likely - (k == own ? 1 : 0)) / lengths[k];
      for (var s = 0; s < person.length; s++) {
        slope[k][s] += push * (person[s] - r[k] * units[k][s]);
      }
    }
    return -weights[n] * (SHARPNESS * r[own] - StrictMath.log(sum));
  }
}
