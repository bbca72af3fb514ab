package org.wayfinder.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lays text out in columns; what is too wide for the last column goes on in the next line. */
final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 20;

  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these column heads, at most this wide. */
  TextTable(int width, String... heads) {
    this.width = width;
    rows.add(List.of(heads));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Heads first; no line ends in spaces. */
  List<String> lines() {
    var last = rows.getFirst().size() - 1;
    var widths = IntStream.range(0, last).map(this::widest).toArray();
    var before = IntStream.of(widths).sum() + last * GAP.length();
    var room = Math.max(NARROWEST, width - before);
    var lines = new ArrayList<String>();
    for (var row : rows) {
      var wrapped = wrap(row.get(last), room);
      for (var part = 0; part < wrapped.size(); part++) {
        lines.add((start(row, widths, part == 0) + wrapped.get(part)).stripTrailing());
      }
    }
    return lines;
  }

  private static String start(List<String> row, int[] widths, boolean first) {
    var line = new StringBuilder();
    for (var column = 0; column < widths.length; column++) {
      var cell = first ? row.get(column) : "";
      line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
    }
    return line.toString();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** Breaks at spaces and at line ends; a word longer than the room stands alone. */
  static List<String> wrap(String text, int room) {
    var lines = new ArrayList<String>();
    for (var paragraph : text.split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : paragraph.split(" ", -1)) {
        if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
