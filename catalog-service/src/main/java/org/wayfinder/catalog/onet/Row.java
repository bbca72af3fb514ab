package org.wayfinder.catalog.onet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A row of a table.
 *
 * @param file the table's file, without folders
 * @param line from 1
 * @param columns position by column name as {@link #name} makes it
 */
record Row(String file, long line, Map<String, Integer> columns, List<String> cells) {

  private static final Pattern CODE = Pattern.compile("\\d\\d-\\d{4}\\.\\d\\d");
  private static final String ABSENT = "n/a";

  static final String CODE_COLUMN = "O*NET-SOC Code";

  /** Something wrong with a row, in an editor's words. */
  record Fault(String file, long line, String detail) {}

  /** A row that isn't what its table says it is. */
  static final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    FaultException(Fault fault) {
      super(fault.detail(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }
  }

  /**
   * A column's name without what releases write differently: the text files have {@code O*NET-SOC
   * Code}, others {@code onetsoc_code}.
   */
  static String name(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /**
   * Does nothing when the row has as many cells as the table has columns.
   *
   * @throws FaultException when not
   */
  void requireWhole() {
    if (cells.size() != columns.size()) {
      throw fault("has %d columns, not %d".formatted(cells.size(), columns.size()));
    }
  }

  /** What stands in a column; nothing when it is empty or not applicable. */
  Optional<String> find(String column) {
    var at = columns.get(name(column));
    if (at == null) {
      return Optional.empty();
    }
    var text = cells.get(at).strip();
    return text.isEmpty() || text.equals(ABSENT) ? Optional.empty() : Optional.of(text);
  }

  /** What stands in a column that must not be empty. */
  String text(String column) {
    return find(column).orElseThrow(() -> fault("has nothing in '%s'".formatted(column)));
  }

  /** The O*NET-SOC code that the row is about. */
  String code() {
    return code(CODE_COLUMN);
  }

  String code(String column) {
    var code = text(column);
    if (!CODE.matcher(code).matches()) {
      throw fault("has no O*NET-SOC code like 29-1141.00 in '%s'".formatted(column));
    }
    return code;
  }

  /** A number in a range, in hundredths. */
  double number(String column, double low, double high) {
    double value;
    try {
      value = Double.parseDouble(text(column));
    } catch (NumberFormatException _) {
      throw fault("has no number in '%s'".formatted(column));
    }
    if (!(value >= low && value <= high)) {
      throw fault("has a number outside %.0f to %.0f in '%s'".formatted(low, high, column));
    }
    return Math.round(value * 100) / 100.0;
  }

  int whole(String column, int low, int high) {
    var value = number(column, low, high);
    if (value != Math.rint(value)) {
      throw fault("has no whole number in '%s'".formatted(column));
    }
    return (int) value;
  }

  FaultException fault(String detail) {
    return new FaultException(new Fault(file, line, detail));
  }
}
