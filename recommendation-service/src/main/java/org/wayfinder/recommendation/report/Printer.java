package org.wayfinder.recommendation.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.pdf.TaggedPdf;

/** Prints a report on one sheet, leaving out as little as it takes. */
final class Printer {

  private final Map<Language, ReportTexts> texts = new EnumMap<>(Language.class);
  private final Paper paper;

  Printer(Paper paper) {
    this.paper = paper;
    for (var language : Language.values()) {
      texts.put(language, new ReportTexts(language));
    }
  }

  byte[] print(StudentReport report, Language language) {
    var words = Objects.requireNonNull(texts.get(language));
    for (var room : Room.STEPS) {
      var printed = TaggedPdf.of(new ReportPage(report, words, room).document(paper));
      if (printed.isPresent()) {
        return printed.get();
      }
    }
    throw new IllegalStateException("No room on the page for " + report);
  }
}
