package org.wayfinder.database;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Prints how long things take; figures to look at, and not to assert. */
final class Figures {

  private Figures() {}

  /** Runs work that says how much it did, and gives that back. */
  static int of(String what, Callable<Integer> work) throws Exception {
    var begun = System.nanoTime();
    int count = work.call();
    var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    System.out.printf(
        "%-44s %8d ms %10.0f a second%n", what, millis, 1_000.0 * count / Math.max(1, millis));
    return count;
  }
}
