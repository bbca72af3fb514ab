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
    lines.add("| what | aim | measured | |");
    lines.add("|---|---|---|---|");
    for (var result : results) {
      for (var aim : result.section().aims()) {
        lines.add(
            row(List.of(aim.what(), aim.aim(), aim.measured(), aim.met() ? "met" : "**missed**")));
      }
    }
    results.forEach(result -> section(result, lines));
    return String.join("\n", lines) + "\n";
  }

  private static void section(Result result, List<String> lines) {
    var section = result.section();
    lines.add("");
    lines.add("## " + section.title());
    lines.add(section.meaning());
    lines.add("");
    lines.add(row(section.heads()));
    lines.add("|---|" + "--:|".repeat(section.heads().size() - 1));
    section.rows().forEach(cells -> lines.add(row(cells)));
    lines.add("");
    section.notes().forEach(note -> lines.add("- " + note));
    lines.add("- `%s` on %s; %s.".formatted(result.command(), result.date(), result.machine()));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
