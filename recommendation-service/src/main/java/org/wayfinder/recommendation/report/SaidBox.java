package org.wayfinder.recommendation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.wayfinder.recommendation.pdf.Markup;
import org.wayfinder.recommendation.pdf.PrintedText;

/** What the counsellor said to the student: the decisions and the shared note. */
final class SaidBox {

  private final Markup html;
  private final ReportTexts texts;
  private final Room room;

  SaidBox(Markup html, ReportTexts texts, Room room) {
    this.html = html;
    this.texts = texts;
    this.room = room;
  }

  Element element(StudentReport.@Nullable Said said) {
    var box = html.of("div", "box", html.of("h2", "", texts.say("said")));
    if (said == null) {
      box.appendChild(html.of("p", "note quiet", texts.say("said.nothing")));
      return box;
    }
    note(said.note()).forEach(box::appendChild);
    decisions(said.decisions()).forEach(box::appendChild);
    var when = texts.say("said.on", texts.day(said.on()));
    var moved = said.moved() ? " " + texts.say("said.moved") : "";
    box.appendChild(html.of("p", "note quiet", when + moved));
    return box;
  }

  private List<Element> note(String written) {
    var shown = written.length() <= room.note() ? written : cut(written) + " …";
    var elements = new ArrayList<Element>();
    PrintedText.lines(shown).forEach(line -> elements.add(html.of("p", "note", line)));
    if (written.length() > room.note()) {
      elements.add(html.of("p", "note quiet", texts.say("said.shortened")));
    }
    return elements;
  }

  /** Not within a character. */
  private String cut(String written) {
    var end = room.note();
    return written.substring(0, Character.isLowSurrogate(written.charAt(end)) ? end - 1 : end);
  }

  private List<Element> decisions(List<StudentReport.Decision> decisions) {
    var elements = new ArrayList<Element>();
    var lines = decisions.stream().limit(room.decisions()).map(this::line).map(this::item).toList();
    if (!lines.isEmpty()) {
      elements.add(html.of("ul", "note", lines));
    }
    if (decisions.size() > room.decisions()) {
      var left = texts.say("said.left", decisions.size() - room.decisions());
      elements.add(html.of("p", "note quiet", left));
    }
    return elements;
  }

  private String line(StudentReport.Decision decision) {
    return texts.say(
        "decision." + decision.decision().name().toLowerCase(Locale.ROOT),
        decision.cluster(),
        String.join(", ", decision.others()));
  }

  private Element item(String line) {
    return html.of("li", "", line);
  }
}
