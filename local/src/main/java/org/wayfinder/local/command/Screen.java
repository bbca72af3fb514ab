package org.wayfinder.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;

/**
 * Where output goes, and what it may look like: the script says how wide the terminal is, and
 * nothing when the output is no terminal.
 */
record Screen(PrintStream out, boolean terminal, int width) {

  private static final Set<String> YES = Set.of("yes", "y");
  private static final int USUAL_WIDTH = 100;

  static Screen ofThisProcess() {
    var columns = System.getenv("WAYFINDER_COLUMNS");
    var terminal = columns != null && columns.matches("\\d{2,4}");
    return new Screen(
        System.out, terminal, terminal ? Math.max(60, Integer.parseInt(columns)) : USUAL_WIDTH);
  }

  void line(String text) {
    out.println(text);
  }

  void line() {
    out.println();
  }

  /** Asks, and takes anything but a yes, or y, for a no; so also an input that has ended. */
  boolean agreed(String question) {
    out.print(question + " (yes/no) ");
    out.flush();
    try (var input = new Scanner(System.in, StandardCharsets.UTF_8)) {
      return input.hasNextLine() && YES.contains(input.nextLine().strip().toLowerCase(Locale.ROOT));
    }
  }

  String bold(String text) {
    return terminal ? "\u001B[1m" + text + "\u001B[0m" : text;
  }

  /** Moves up, so that the lines below are written over. */
  void up(int lines) {
    out.print("\u001B[" + lines + "A");
  }

  /** Writes over a line that was there. */
  void replaceLine(String text) {
    out.print("\u001B[2K" + text + System.lineSeparator());
  }
}
