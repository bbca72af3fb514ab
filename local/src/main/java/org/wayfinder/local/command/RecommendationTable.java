package org.wayfinder.local.command;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A recommendation for people: a table for each framework with the reasons under each cluster, or
 * what to talk about first.
 */
final class RecommendationTable {

  private final Screen screen;

  RecommendationTable(Screen screen) {
    this.screen = screen;
  }

  void print(JsonNode recommendation) {
    screen.line(
        "Profile version %d, edition %d of the catalogue, engine version %d"
            .formatted(
                recommendation.path("profileVersion").asLong(),
                recommendation.path("edition").asLong(),
                recommendation.path("engineVersion").asLong()));
    var quality = recommendation.path("answerQuality");
    if (quality.path("status").asString("ok").equals("ok")) {
      quality.path("reasons").forEach(reason -> bullet("", text(reason)));
    } else {
      talkFirst(quality);
    }
    recommendation.path("frameworks").forEach(this::framework);
  }

  private void talkFirst(JsonNode quality) {
    screen.line();
    screen.line(screen.bold("No ranking: talk first"));
    quality.path("reasons").forEach(reason -> bullet("  ", text(reason)));
    screen.line();
    screen.line("To begin with:");
    quality.path("openers").forEach(opener -> bullet("  ", text(opener)));
  }

  private static String text(JsonNode message) {
    return message.path("text").asString("");
  }

  private void bullet(String indent, String text) {
    var lines = TextTable.wrap(text, screen.width() - indent.length() - 2);
    for (var line = 0; line < lines.size(); line++) {
      screen.line(indent + (line == 0 ? "- " : "  ") + lines.get(line));
    }
  }

  private void framework(JsonNode framework) {
    screen.line();
    screen.line(screen.bold(framework.path("name").asString("")));
    var clusters = framework.path("clusters").valueStream().toList();
    var table = new TextTable(screen.width(), "", "cluster", "score", "match", "group");
    for (var cluster : clusters) {
      table.row(
          cluster.path("rank").asString(""),
          cluster.path("name").asString("") + marks(cluster),
          String.format(Locale.ROOT, "%5.2f", cluster.path("score").asDouble()),
          words(cluster.path("label").asString("")),
          cluster.path("tieGroup").asString(""));
    }
    var rows = table.lines();
    screen.line(rows.getFirst());
    for (var row = 0; row < clusters.size(); row++) {
      screen.line(screen.bold(rows.get(row + 1)));
      clusters.get(row).path("reasons").forEach(reason -> bullet("    ", text(reason)));
    }
    if (clusters.stream().map(cluster -> cluster.path("tieGroup")).distinct().count()
        < clusters.size()) {
      screen.line("Clusters of the same group can't be told apart: their order says nothing.");
    }
    if (clusters.stream().anyMatch(RecommendationTable::isChosen)) {
      screen.line(
          "* a choice of the student's own; it is shown beside the match and never counted in");
    }
    careers(framework.path("clusters").path(0));
  }

  private static String marks(JsonNode cluster) {
    var notForMe = cluster.path("notForMe").asBoolean(false);
    return (isChosen(cluster) ? " *" : "") + (notForMe ? " (not for me)" : "");
  }

  private static boolean isChosen(JsonNode cluster) {
    return !cluster.path("statedChoice").asString("none").equals("none");
  }

  private void careers(JsonNode best) {
    if (best.path("careers").isEmpty()) {
      return;
    }
    screen.line();
    screen.line("Careers in " + best.path("name").asString("") + " that come closest:");
    for (var career : best.path("careers")) {
      screen.line(
          String.format(
              Locale.ROOT,
              "  %6.2f  %s%s",
              career.path("score").asDouble(),
              career.path("title").asString(""),
              preparation(career.path("preparationGap"))));
    }
  }

  /** How much more preparation it takes than the student plans for later. */
  private static String preparation(JsonNode gap) {
    var later = gap.path("later").asInt(0);
    return later > 0
        ? " (%d %s more preparation than planned)".formatted(later, later == 1 ? "step" : "steps")
        : "";
  }

  private static String words(String label) {
    return label.replace('-', ' ');
  }
}
