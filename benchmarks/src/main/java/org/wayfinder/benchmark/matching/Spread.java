package org.wayfinder.benchmark.matching;

import java.util.Arrays;

/** Standard deviation (population). */
public final class Spread {

  private Spread() {}

  public static double of(double[] values) {
    var mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
