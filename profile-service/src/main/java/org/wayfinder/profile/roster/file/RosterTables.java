package org.wayfinder.profile.roster.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The tables of a roster, each read row by row from its beginning. */
public final class RosterTables {

  /** Empty lines are skipped here and not by the parser, so that lines are counted rightly. */
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private final RosterArchive archive;

  public RosterTables(RosterArchive archive) {
    this.archive = archive;
  }

  /** Whether the roster has this table. */
  public boolean holds(RosterFile file) {
    return archive.holds(file.fileName());
  }

  /**
   * Does nothing when the table is there.
   *
   * @throws InvalidRosterException when not
   */
  void require(RosterFile file) {
    if (!holds(file)) {
      throw new InvalidRosterException(
          archive.holdsInFolder(file.fileName())
              ? "%s lies in a folder of the zip; put the files at its top."
                  .formatted(file.fileName())
              : "The zip has no %s, which is needed.".formatted(file.fileName()));
    }
  }

  /**
   * Gives every whole row, and tells of every row that isn't; nothing when there is no such table.
   *
   * @throws InvalidRosterException when it is no such table
   */
  public void read(RosterFile file, Consumer<RosterRow> rows, Consumer<RosterProblem> problems) {
    if (holds(file)) {
      archive.read(file.fileName(), content -> parse(file, content, rows, problems));
    }
  }

  private static void parse(
      RosterFile file,
      InputStream content,
      Consumer<RosterRow> rows,
      Consumer<RosterProblem> problems)
      throws IOException {
    var text = new RosterText(file.fileName(), content);
    try (var parser = CSVParser.parse(text, FORMAT)) {
      Map<String, Integer> columns = null;
      var records = parser.iterator();
      var line = 1L;
      while (hasNext(file, records, line)) {
        var record = records.next();
        if (columns == null) {
          columns = columns(file, record);
        } else if (record.size() != 1 || !record.get(0).isBlank()) {
          take(file, line, columns, record, rows, problems);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      if (columns == null) {
        throw invalid(file, 1, "The table is empty; its first line must name the columns.");
      }
    }
  }

  private static boolean hasNext(
      RosterFile file, java.util.Iterator<CSVRecord> records, long line) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw invalid(file, line, "A quotation mark is missing or stands in the wrong place.");
      }
      throw e;
    }
  }

  private static void take(
      RosterFile file,
      long line,
      Map<String, Integer> columns,
      CSVRecord record,
      Consumer<RosterRow> rows,
      Consumer<RosterProblem> problems) {
    if (record.size() != columns.size()) {
      problems.accept(
          new RosterProblem(
              file.fileName(),
              line,
              null,
              "The row has %d columns, not %d.".formatted(record.size(), columns.size())));
      return;
    }
    try {
      rows.accept(new RosterRow(file, line, columns, List.of(record.values())));
    } catch (RowProblemException e) {
      problems.accept(e.problem());
    }
  }

  private static Map<String, Integer> columns(RosterFile file, CSVRecord header) {
    var columns = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      if (columns.put(header.get(i).strip().toLowerCase(Locale.ROOT), i) != null) {
        throw invalid(file, 1, "The column '%s' is there twice.".formatted(header.get(i).strip()));
      }
    }
    for (var column : file.columns()) {
      if (!columns.containsKey(column.toLowerCase(Locale.ROOT))) {
        throw invalid(file, 1, "The column '%s' is missing.".formatted(column));
      }
    }
    return Map.copyOf(columns);
  }

  static InvalidRosterException invalid(RosterFile file, long line, String detail) {
    return new InvalidRosterException(new RosterProblem(file.fileName(), line, null, detail));
  }
}
