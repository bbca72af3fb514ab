package org.wayfinder.benchmark.report;

import java.util.List;

/**
 * What one measurement found.
 *
 * @param meaning what the figures are, in a few sentences
 * @param heads of the table's columns; the first column names the row
 * @param rows of the table
 * @param notes what else is to be known of this run
 */
public record Section(
    String title,
    String meaning,
    List<String> heads,
    List<List<String>> rows,
    List<Aim> aims,
    List<String> notes) {

  public Section {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
    aims = List.copyOf(aims);
    notes = List.copyOf(notes);
  }
}
