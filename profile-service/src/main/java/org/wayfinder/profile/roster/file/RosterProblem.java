package org.wayfinder.profile.roster.file;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one place of a roster. It never holds what stands there, since that may be a
 * name.
 *
 * @param file e.g. {@code users.csv}
 * @param line from 1, the one in which the row begins
 * @param column name of the column; null when the row as a whole is wrong
 * @param detail what is wrong and what would be right
 */
public record RosterProblem(String file, long line, @Nullable String column, String detail) {

  /** The problem with its place, for whoever reads just one. */
  public String sentence() {
    return column == null
        ? "Line %d of %s: %s".formatted(line, file, detail)
        : "Line %d of %s, column %s: %s".formatted(line, file, column, detail);
  }
}
