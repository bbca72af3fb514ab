package org.wayfinder.recommendation.review;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** Reads what people write at length: lines are kept, nothing at all is no note. */
final class Notes {

  private Notes() {}

  static @Nullable String read(
      Findings findings, String pointer, @Nullable String written, int maxLength) {
    if (written == null || written.isBlank()) {
      return null;
    }
    var note = written.strip();
    if (note.length() > maxLength) {
      findings.add(pointer, "At most " + maxLength + " characters.");
    }
    if (note.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      findings.add(pointer, "Control characters other than line ends are not allowed.");
    }
    return note;
  }
}
