package org.wayfinder.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A section for a terminal: columns under their heads, aims with a word each. */
public final class TextReport {

  private TextReport() {}

  public static List<String> lines(Section section) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add(section.title());
    var table = new ArrayList<List<String>>();
    table.add(section.heads());
    table.addAll(section.rows());
    lines.addAll(columns(table));
    for (var aim : section.aims()) {
      lines.add(
          "%s  %s: %s (aim %s)"
              .formatted(aim.met() ? "met   " : "MISSED", aim.what(), aim.measured(), aim.aim()));
    }
    section.notes().forEach(note -> lines.add("note    " + note));
    return lines;
  }

  private static List<String> columns(List<List<String>> table) {
    var widths =
        IntStream.range(0, table.getFirst().size())
            .map(column -> table.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return table.stream()
        .map(row ->
            IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column), widths[column], column == 0))
                .collect(Collectors.joining("  "))
                .stripTrailing())
        .toList();
  }

  private static String padded(String cell, int width, boolean left) {
    var spaces = " ".repeat(width - cell.length());
    return left ? cell + spaces : spaces + cell;
  }
}
