package org.wayfinder.recommendation.engine;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Standard normal numbers that are the same everywhere and for ever: a column of them for each
 * dimension, shared by all editions and students. Made by SplitMix64 and the Box-Muller transform
 * with {@link StrictMath}, so that every platform has the same bits.
 */
final class Noise {

  /** Rows of the matrix. A student uses a run of them, and their mirror images. */
  static final int ROWS = 1024;

  private static final long SEED = 0x5DEECE66DL;
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final ConcurrentMap<Integer, double[]> COLUMNS = new ConcurrentHashMap<>();

  private Noise() {}

  /** The column of a dimension; the six interests come first. Not to be written to. */
  static double[] column(int dimension) {
    return COLUMNS.computeIfAbsent(dimension, Noise::make);
  }

  private static double[] make(int dimension) {
    var column = new double[ROWS];
    var state = mix(SEED + dimension * STEP);
    for (var row = 0; row < ROWS; row += 2) {
      state += STEP;
      var radius = StrictMath.sqrt(-2 * StrictMath.log(uniform(mix(state))));
      state += STEP;
      var angle = 2 * Math.PI * uniform(mix(state));
      column[row] = radius * StrictMath.cos(angle);
      column[row + 1] = radius * StrictMath.sin(angle);
    }
    return column;
  }

  /** In (0, 1): the middle of one of 2^52 cells, so that the logarithm is finite. */
  private static double uniform(long bits) {
    return ((bits >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** The finaliser of SplitMix64. */
  static long mix(long z) {
    var a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    var b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
