package org.wayfinder.recommendation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.wayfinder.recommendation.engine.ReasonCode;
import org.wayfinder.recommendation.pdf.Markup;
import org.wayfinder.recommendation.reading.RecommendationResponse.Cluster;
import org.wayfinder.recommendation.reading.RecommendationResponse.Framework;

/** Why the first ones come first, and how the student's own choice stands beside that. */
final class Explanation {

  /** These stand elsewhere on the page. */
  private static final Set<String> SAID_ELSEWHERE =
      Set.of(
          ReasonCode.TIED.key(),
          ReasonCode.STATED_AGREE.key(),
          ReasonCode.STATED_IN_FIRST_GROUP.key(),
          ReasonCode.STATED_STRETCH.key(),
          ReasonCode.STATED_CONTRADICT.key());

  private final Markup html;
  private final ReportTexts texts;
  private final List<Framework> frameworks;
  private final Room room;

  Explanation(Markup html, ReportTexts texts, List<Framework> frameworks, Room room) {
    this.html = html;
    this.texts = texts;
    this.frameworks = frameworks;
    this.room = room;
  }

  /** The strongest reasons of each framework's first clusters. */
  List<Element> reasons() {
    var elements = new ArrayList<Element>();
    if (room.explained() == 0) {
      return elements;
    }
    elements.add(html.of("h2", "", texts.say("why")));
    for (var framework : frameworks) {
      framework.clusters().stream()
          .filter(cluster -> cluster.rank() == 1 || cluster.tieGroup() == 1)
          .limit(room.explained())
          .forEach(cluster -> elements.addAll(reasons(cluster)));
    }
    return elements;
  }

  private List<Element> reasons(Cluster cluster) {
    var reasons =
        cluster.reasons().stream()
            .filter(reason -> !SAID_ELSEWHERE.contains(reason.code()))
            .limit(room.reasons())
            .map(reason -> html.of("li", "", reason.text()))
            .toList();
    return reasons.isEmpty()
        ? List.of()
        : List.of(html.of("h3", "", cluster.name()), html.of("ul", "", reasons));
  }

  /** What the student named, and where the answers put it. */
  List<Element> ownChoice() {
    var named = new ArrayList<Element>();
    for (var framework : frameworks) {
      var places = new Places(framework.clusters(), texts);
      for (var cluster : framework.clusters()) {
        if (!cluster.statedChoice().equals("none")) {
          var key = "own." + cluster.statedChoice();
          named.add(html.of("li", "", texts.say(key, cluster.name(), places.of(cluster))));
        }
      }
    }
    var heading = html.of("h2", "", texts.say("own"));
    return named.isEmpty()
        ? List.of(heading, html.of("p", "note quiet", texts.say("own.none")))
        : List.of(
            heading, html.of("ul", "choices", named.stream().limit(room.clusters()).toList()));
  }
}
