package org.wayfinder.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of {@code docs/access.md}, as it is read by people and walked by tests. */
final class AccessTable {

  /** The columns of the table with the person who stands for each; null is nobody signed in. */
  enum Column {
    ANONYMOUS("anonymous", null),
    SELF("self", People.ANN),
    OTHER_STUDENT("other student", People.BEN),
    COUNSELLOR("counsellor", People.CARLA),
    OTHER_COUNSELLOR("other counsellor", People.COLE),
    SCHOOL_ADMIN("school-admin", People.ADAM),
    OTHER_ADMIN("other school's admin", People.ZOE),
    EDITOR("editor", People.EDITH),
    OPS("ops", People.OTTO),
    GUARDIAN("guardian", People.GINA);

    private final String heading;
    private final @org.jspecify.annotations.Nullable People person;

    Column(String heading, @org.jspecify.annotations.Nullable People person) {
      this.heading = heading;
      this.person = person;
    }

    @org.jspecify.annotations.Nullable
    People person() {
      return person;
    }
  }

  /** One row: an endpoint and what each column gets. */
  record Row(String method, String path, Map<Column, String> cells) {

    String endpoint() {
      return method + " " + path;
    }
  }

  private AccessTable() {}

  static List<Row> rows() {
    try {
      var lines = Files.readAllLines(Path.of("../docs/access.md"));
      var header = lines.stream().filter(line -> line.startsWith("| method")).findFirst();
      var headings = cells(header.orElseThrow());
      var expected = Arrays.stream(Column.values()).map(column -> column.heading).toList();
      if (!headings.subList(2, headings.size()).equals(expected)) {
        throw new IllegalStateException("The columns of docs/access.md are not " + expected);
      }
      return lines.stream()
          .filter(line -> line.matches("\\| (GET|PUT|POST|PATCH|DELETE) \\|.*"))
          .map(line -> row(cells(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> cells) {
    var byColumn = new LinkedHashMap<Column, String>();
    var next = cells.subList(2, cells.size()).iterator();
    for (var column : Column.values()) {
      byColumn.put(column, next.next());
    }
    return new Row(cells.get(0), cells.get(1).replace("`", ""), byColumn);
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (var cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells.subList(1, cells.size() - 1);
  }
}
