package org.wayfinder.benchmark.report;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How much is measured, and where.
 *
 * @param students how many profiles are caught up with
 * @param rounds how often contenders take turns
 * @param quick a try that all of it runs; its figures mean nothing
 * @param work a folder for data that is deleted again
 * @param progress hears a line at each step
 */
public record Setting(
    int students, int rounds, boolean quick, Path work, Consumer<String> progress) {

  /** The folder where child processes log. */
  public Path logs() {
    return work.resolve("logs");
  }

  /** A number of things, at least one, fewer in a quick try. */
  public int scaled(int full) {
    return Math.max(1, quick ? full / 10 : full);
  }

  /** Says something of how far it is. */
  public void say(String line) {
    progress.accept(line);
  }
}
