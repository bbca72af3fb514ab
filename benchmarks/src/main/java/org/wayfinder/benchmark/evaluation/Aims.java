package org.wayfinder.benchmark.evaluation;

import static org.wayfinder.benchmark.evaluation.Subject.figure;

import org.wayfinder.benchmark.report.Aim;

/**
 * Aims with figures of three digits, compared as they are and not as they are printed; what is
 * missed says by how much.
 */
final class Aims {

  private Aims() {}

  static Aim atLeast(String what, double least, double measured) {
    var met = measured >= least;
    return new Aim(what, "≥ " + figure(least), text(measured, met, least - measured), met);
  }

  static Aim atMost(String what, double most, double measured) {
    var met = measured <= most;
    return new Aim(what, "≤ " + figure(most), text(measured, met, measured - most), met);
  }

  private static String text(double measured, boolean met, double apart) {
    return met ? figure(measured) : figure(measured) + " (off by " + figure(apart) + ")";
  }
}
