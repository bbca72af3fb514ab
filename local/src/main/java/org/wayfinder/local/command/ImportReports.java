package org.wayfinder.local.command;

import tools.jackson.databind.JsonNode;

/** Says in words what an import of a whole catalogue comes to. */
final class ImportReports {

  private static final int SHOWN = 20;

  private final Screen screen;

  ImportReports(Screen screen) {
    this.screen = screen;
  }

  void catalogue(JsonNode report) {
    screen.line(
        "Compared with edition %s: %d new, %s changed, %d deleted"
            .formatted(
                report.path("base").asString(),
                report.path("created").size(),
                report.path("changedTotal").asString(),
                report.path("deleted").size()));
    list("new", report.path("created"));
    var changed = report.path("changed");
    for (var i = 0; i < Math.min(SHOWN, changed.size()); i++) {
      var thing = changed.path(i);
      screen.line(
          "  changed  %s %s: %d fields"
              .formatted(
                  thing.path("kind").asString(),
                  thing.path("id").asString(),
                  thing.path("fields").size()));
    }
    more(changed.size());
    list("deleted", report.path("deleted"));
    list("in order", report.path("reordered"));
    if (report.path("sameContentHash").asBoolean(false)) {
      screen.line("Published, it is to the byte what was exported.");
    }
    var problems = report.path("problems");
    if (!problems.isEmpty()) {
      screen.line("It can be drafted, but not published before this is mended:");
      for (var i = 0; i < Math.min(SHOWN, problems.size()); i++) {
        var problem = problems.path(i);
        screen.line("  " + inWords(problem));
      }
      more(problems.size());
    }
  }

  private static String inWords(JsonNode problem) {
    var detail = problem.path("detail").asString();
    var id = problem.path("id").asString();
    return id.isEmpty() // about all of a kind
        ? detail
        : "%s %s%s %s"
            .formatted(
                problem.path("kind").asString(), id, problem.path("pointer").asString(), detail);
  }

  private void list(String what, JsonNode things) {
    for (var i = 0; i < Math.min(SHOWN, things.size()); i++) {
      screen.line("  %-8s %s".formatted(what, things.path(i).asString()));
    }
    more(things.size());
  }

  private void more(int size) {
    if (size > SHOWN) {
      screen.line("  … and %d more".formatted(size - SHOWN));
    }
  }
}
