package org.wayfinder.recommendation.report;

import static org.wayfinder.recommendation.pdf.Markup.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wayfinder.recommendation.pdf.Markup;
import org.wayfinder.recommendation.pdf.PrintedText;
import org.wayfinder.recommendation.reading.RecommendationResponse;

/** Lays a report out as one page: who, the ranking or the talk instead, why, what was said. */
final class ReportPage {

  private static final int LONG_NAME = 40;
  private static final String STYLE = style();

  private final Markup html = new Markup();
  private final StudentReport report;
  private final ReportTexts texts;
  private final Room room;

  ReportPage(StudentReport report, ReportTexts texts, Room room) {
    this.report = report;
    this.texts = texts;
    this.room = room;
  }

  private static String style() {
    try (var file = ReportPage.class.getResourceAsStream("/report/report.css")) {
      if (file == null) {
        throw new IllegalStateException("The program lacks the style of the report");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page on this paper. */
  Document document(Paper paper) {
    var sheet = new ArrayList<Element>();
    sheet.addAll(report.isRanked() ? ranking() : talk());
    sheet.add(end());
    return html.page(
        texts.language().tag(),
        // Without the name: titles show in print queues, which whole offices see.
        texts.say("title") + ", " + texts.day(report.today()),
        texts.say("description"),
        STYLE.replace("PAPER", paper.css()),
        List.of(head(), html.of("div", "sheet", sheet)));
  }

  private Element head() {
    var name = PrintedText.line(report.name());
    var shown = name.isEmpty() ? texts.say("unnamed", report.studentId()) : name;
    var facts =
        Stream.of(
                report.grade() == 0 ? "" : texts.say("grade", report.grade()),
                texts.day(report.today()))
            .filter(fact -> !fact.isEmpty())
            .toList();
    var head =
        html.of(
            "div",
            "band",
            html.of("p", "brand", "Wayfinder"),
            html.of("h1", "", texts.say("title")),
            html.of("p", shown.length() > LONG_NAME ? "name long" : "name", shown),
            html.of("p", "facts", String.join(" · ", facts)));
    if (!PrintedText.isPrintable(shown)) {
      head.appendChild(html.of("p", "facts", texts.say("unprintable", report.studentId())));
    }
    return head;
  }

  private List<Element> ranking() {
    var frameworks = report.ranked().frameworks();
    var shown = frameworks.stream().limit(room.frameworks()).toList();
    var elements = new ArrayList<Element>();
    for (var framework : shown) {
      elements.add(new RankingTable(html, texts, framework, room.clusters()).element());
    }
    if (shown.size() < frameworks.size()) {
      var others =
          frameworks.stream()
              .skip(shown.size())
              .map(RecommendationResponse.Framework::name)
              .toList();
      elements.add(html.of("p", "left", texts.say("left.frameworks", String.join(", ", others))));
    }
    elements.add(html.of("p", "legend", texts.say("legend")));
    var words = new Explanation(html, texts, shown, room);
    var beside = html.of("div", "beside", words.ownChoice(), said());
    elements.add(html.of("div", "columns", html.of("div", "why", words.reasons()), beside));
    return elements;
  }

  private List<Element> talk() {
    var quality = report.ranked().answerQuality();
    var why = quality.reasons().stream().map(one -> html.of("p", "", one.text())).toList();
    var openers = quality.openers().stream().map(one -> html.of("li", "", one.text())).toList();
    var talk =
        html.of(
            "div",
            "talk",
            html.of("h2", "", texts.say("talk")),
            html.of("p", "", texts.say("talk.why")),
            why);
    if (!openers.isEmpty()) {
      talk.appendChild(html.of("h3", "", texts.say("talk.openers")));
      talk.appendChild(html.of("ol", "", openers));
    }
    return List.of(talk, said());
  }

  private Element said() {
    return new SaidBox(html, texts, room).element(report.said());
  }

  private Element end() {
    var ranked = report.ranked();
    return with(
        html.of(
            "div",
            "end",
            html.of(
                "p",
                "",
                texts.say(
                    "made",
                    texts.day(report.today()),
                    texts.day(LocalDate.ofInstant(ranked.computedAt(), ZoneOffset.UTC)),
                    report.profileVersion(),
                    ranked.edition(),
                    ranked.engineVersion())),
            html.of("p", "", texts.say("sources")),
            html.of("p", "", texts.say("care"))),
        "id",
        "end");
  }
}
