package org.wayfinder.local.command;

import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Says in words what an import of an O*NET release comes to. */
final class OnetReportPrint {

  private static final int SHOWN = 20;
  private static final int FIELDS = 5;

  private final Screen screen;
  private final boolean all;

  OnetReportPrint(Screen screen, boolean all) {
    this.screen = screen;
    this.all = all;
  }

  void print(JsonNode report) {
    var release = report.path("release");
    var counts = report.path("counts");
    screen.line(
        "O*NET %s (%s), %s occupations"
            .formatted(
                text(release, "number"), text(release, "date"), text(counts, "occupations")));
    for (var table : release.path("missingTables")) {
      screen.line(
          "  It has no table '%s': such figures stay as they are.".formatted(table.asString()));
    }
    section("New, unreviewed", counts.path("added"), report.path("added"), this::added);
    section("Changed", counts.path("changed"), report.path("changed"), this::changed);
    section(
        "Dropped by the release; they stay in the catalogue",
        counts.path("dropped"),
        report.path("dropped"),
        one -> "%s %s".formatted(text(one, "code"), text(one, "title")));
    section(
        "Not taken", counts.path("notTaken"), report.path("notTaken"), OnetReportPrint::notTaken);
    section(
        "Rows that match nothing",
        counts.path("unmatchedRows"),
        report.path("unmatched"),
        one ->
            "%s: %s %s (%s rows)"
                .formatted(
                    text(one, "file"), text(one, "what"), text(one, "value"), text(one, "rows")));
    screen.line("Unchanged: " + text(counts, "unchanged"));
  }

  private void section(
      String title, JsonNode count, JsonNode things, Function<JsonNode, String> words) {
    screen.line("%s: %s".formatted(screen.bold(title), count.asString()));
    var shown = all ? things.size() : Math.min(SHOWN, things.size());
    for (var i = 0; i < shown; i++) {
      screen.line("  " + words.apply(things.path(i)));
    }
    if (shown < things.size()) {
      screen.line("  … and %d more; --all lists them".formatted(things.size() - shown));
    }
  }

  private String added(JsonNode career) {
    var clusters = new StringBuilder();
    career
        .path("clusters")
        .forEach(id -> clusters.append(clusters.isEmpty() ? "" : ", ").append(id.asString()));
    return "%s %s, in %s".formatted(text(career, "code"), text(career, "title"), clusters);
  }

  private String changed(JsonNode career) {
    var fields = career.path("fields");
    var words = new StringBuilder(text(career, "id"));
    var shown = all ? fields.size() : Math.min(FIELDS, fields.size());
    for (var i = 0; i < shown; i++) {
      var field = fields.path(i);
      words.append(
          "%n    %s: %s → %s"
              .formatted(
                  text(field, "pointer").substring(1), field.path("before"), field.path("after")));
    }
    if (shown < fields.size()) {
      words.append("%n    … and %d more fields".formatted(fields.size() - shown));
    }
    return words.toString();
  }

  private static String notTaken(JsonNode occupation) {
    var missing = new StringBuilder();
    occupation
        .path("missing")
        .forEach(one -> missing.append(missing.isEmpty() ? "" : ", ").append(one.asString()));
    return "%s %s, lacks: %s"
        .formatted(text(occupation, "code"), text(occupation, "title"), missing);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
