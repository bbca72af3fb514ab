package org.wayfinder.benchmark.report;

import java.util.Locale;

/**
 * A figure that was aimed at.
 *
 * @param what in words
 * @param aim the bound, e.g. {@code ≥ 0.7}
 * @param measured the figure
 */
public record Aim(String what, String aim, String measured, boolean met) {

  /** Met when the value is not below the bound. */
  public static Aim atLeast(String what, double bound, double value) {
    return new Aim(what, "≥ " + text(bound), text(value), value >= bound);
  }

  /** Met when the value is not above the bound. */
  public static Aim atMost(String what, double bound, double value) {
    return new Aim(what, "≤ " + text(bound), text(value), value <= bound);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
