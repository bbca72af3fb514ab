package org.wayfinder.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All results as the document {@code docs/benchmarks.md}. Nobody edits it by hand. */
public final class MarkdownReport {

  private MarkdownReport() {}

  public static String of(List<Result> results) {
    var lines = new ArrayList<String>();
    lines.add("# Benchmarks");
    lines.add("");
    lines.add(
        "Written by `./wayfinder bench`; every figure below was measured by it, none by hand.");
    lines.add(
        "Figures are for comparing what ran on the same machine in the same run. Storage is the local broker"
            + " and the local database, not MongoDB.");
    lines.add("");
    aims(results.stream().map(Result::section).toList(), lines);
    for (var result : results) {
      section(result.section(), lines);
      lines.add("- `%s` on %s; %s.".formatted(result.command(), result.date(), result.machine()));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The aims of all sections in one table. */
  public static void aims(List<Section> sections, List<String> lines) {
    lines.add("| what | aim | measured | |");
    lines.add("|---|---|---|---|");
    for (var section : sections) {
      for (var aim : section.aims()) {
        lines.add(
            row(List.of(aim.what(), aim.aim(), aim.measured(), aim.met() ? "met" : "**missed**")));
      }
    }
  }

  /** A section with its title, its table and its notes. */
  public static void section(Section section, List<String> lines) {
    lines.add("");
    lines.add("## " + section.title());
    lines.add(section.meaning());
    lines.add("");
    lines.add(row(section.heads()));
    lines.add("|---|" + "--:|".repeat(section.heads().size() - 1));
    section.rows().forEach(cells -> lines.add(row(cells)));
    lines.add("");
    section.notes().forEach(note -> lines.add("- " + note));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
