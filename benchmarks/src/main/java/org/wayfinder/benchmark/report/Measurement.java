package org.wayfinder.benchmark.report;

/** One question that is answered by running things and looking at a clock. */
@FunctionalInterface
public interface Measurement {

  /** Measures; may take minutes, and leaves no process behind. */
  Section measure(Setting setting);
}
