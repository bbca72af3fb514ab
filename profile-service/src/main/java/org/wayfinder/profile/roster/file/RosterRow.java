package org.wayfinder.profile.roster.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a table.
 *
 * @param line from 1, the one in which it begins
 * @param columns position by the column's name in lower case
 */
public record RosterRow(
    RosterFile file, long line, Map<String, Integer> columns, List<String> cells) {

  private static final Pattern ID = Pattern.compile("[\\x21-\\x7E]{1,255}");

  /** What stands in a column; nothing when it is empty or the table has no such column. */
  public Optional<String> find(String column) {
    var at = columns.get(column.toLowerCase(Locale.ROOT));
    if (at == null) {
      return Optional.empty();
    }
    var text = cells.get(at).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * A line of text that must be there.
   *
   * @throws RowProblemException when it isn't, is too long or has control characters
   */
  public String text(String column, int maxLength) {
    var text = find(column).orElseThrow(() -> wrong(column, "This is required."));
    if (text.length() > maxLength) {
      throw wrong(column, "At most " + maxLength + " characters.");
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw wrong(column, "Control characters are not allowed.");
    }
    return text;
  }

  /** An id of the school's own system: visible ASCII, so that every database sorts it alike. */
  public String id(String column) {
    var id = find(column).orElseThrow(() -> wrong(column, "This is required."));
    if (!ID.matcher(id).matches()) {
      throw wrong(column, "An id has 1 to 255 letters, digits and signs, without spaces.");
    }
    return id;
  }

  /** The values of a column that holds a list. */
  public List<String> list(String column) {
    return find(column).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether it holds: OneRoster marks a row that is to go, and a user who may not sign in. */
  public boolean active() {
    var status = find("status").orElse("active");
    return !status.equalsIgnoreCase("tobedeleted")
        && !find("enabledUser").orElse("true").equalsIgnoreCase("false");
  }

  /** A problem with this row. */
  public RosterProblem problem(String column, String detail) {
    return new RosterProblem(file.fileName(), line, column, detail);
  }

  /** The same, to be thrown. */
  public RowProblemException wrong(String column, String detail) {
    return new RowProblemException(problem(column, detail));
  }
}
