package org.wayfinder.recommendation.report;

import static org.wayfinder.recommendation.pdf.Markup.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.wayfinder.recommendation.pdf.Markup;
import org.wayfinder.recommendation.reading.RecommendationResponse.Cluster;
import org.wayfinder.recommendation.reading.RecommendationResponse.Framework;

/** One framework's clusters in rank order, ties shown as ties, how sure it is in words as well. */
final class RankingTable {

  private static final int NAMED = 3;

  private final Markup html;
  private final ReportTexts texts;
  private final Framework framework;
  private final Places places;
  private final List<Cluster> shown;

  RankingTable(Markup html, ReportTexts texts, Framework framework, int most) {
    this.html = html;
    this.texts = texts;
    this.framework = framework;
    this.places = new Places(framework.clusters(), texts);
    this.shown = framework.clusters().stream().limit(most).toList();
  }

  Element element() {
    var rows = new ArrayList<Element>();
    var group = 0;
    for (var cluster : shown) {
      rows.add(row(cluster, cluster.tieGroup() != group, rows.isEmpty()));
      group = cluster.tieGroup();
    }
    var table = html.of("table", "", html.of("thead", "", headings()), html.of("tbody", "", rows));
    var element =
        html.of(
            "div",
            "framework",
            html.of("h2", "", framework.name()),
            html.of("p", "lead", lead()),
            with(table, "title", texts.say("table", framework.name())));
    var left = left();
    if (left != null) {
      element.appendChild(html.of("p", "left", left));
    }
    return element;
  }

  private String lead() {
    var first = places.group(1).stream().map(Cluster::name).toList();
    if (first.size() == 1) {
      return texts.say("first.one", first.getFirst());
    }
    var named = String.join(", ", first.stream().limit(NAMED).toList());
    var names = first.size() <= NAMED ? named : texts.say("and-more", named, first.size() - NAMED);
    return texts.say("first.tied", first.size(), names);
  }

  private Element headings() {
    return html.of(
        "tr",
        "",
        heading("place lead-cell", "place"),
        heading("cluster", "cluster"),
        heading("match", "match"),
        heading("chance", "chance.first"),
        heading("chance", "chance.three"));
  }

  private Element heading(String style, String key) {
    return with(html.of("th", style, texts.say(key)), "scope", "col");
  }

  private Element row(Cluster cluster, boolean opensGroup, boolean opensTable) {
    var tied = places.group(cluster.tieGroup()).size() > 1;
    var style =
        (opensTable ? "opening " : "")
            + (opensGroup ? "group " : "")
            + (cluster.tieGroup() == 1 ? "top" : tied ? "tied" : "");
    var chances = cluster.chances();
    return html.of(
        "tr",
        style.strip(),
        html.of("td", "place lead-cell", places.of(cluster)),
        name(cluster),
        html.of("td", "match", bar(cluster.score()), score(cluster)),
        chance(chances == null ? null : chances.first()),
        chance(chances == null ? null : chances.firstThree()));
  }

  private Element name(Cluster cluster) {
    var name = html.of("td", "cluster", cluster.name());
    if (!cluster.statedChoice().equals("none")) {
      name.appendChild(html.of("span", "mark", " · " + texts.say("own-choice")));
    }
    if (cluster.notForMe()) {
      name.appendChild(html.of("span", "mark", " · " + texts.say("not-for-me")));
    }
    return name;
  }

  private List<Element> score(Cluster cluster) {
    return List.of(
        html.of("span", "", texts.say("score", cluster.score())),
        html.of("span", "word", " " + texts.say("label." + cluster.label())));
  }

  /** The score once more, for the eye only. */
  private Element bar(double score) {
    var fill = html.of("div", "fill");
    var width = String.format(Locale.ROOT, "width: %.0f%%", score);
    return html.of("span", "bar", with(fill, "style", width));
  }

  private Element chance(@Nullable Double share) {
    return share == null
        ? html.of("td", "chance word", texts.say("no-chance"))
        : html.of(
            "td",
            "chance",
            html.of("span", "", texts.percent(share)),
            html.of("span", "word", " " + texts.often(share)));
  }

  /** What isn't on the page; null when all is. */
  private @Nullable String left() {
    var left = framework.clusters().size() - shown.size();
    if (left == 0) {
      return null;
    }
    var last = places.group(shown.getLast().tieGroup());
    var tied = last.stream().filter(cluster -> !shown.contains(cluster)).count();
    return tied == 0 ? texts.say("left", left) : texts.say("left.tied", left, tied);
  }
}
