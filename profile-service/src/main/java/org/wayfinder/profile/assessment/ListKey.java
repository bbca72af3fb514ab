package org.wayfinder.profile.assessment;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Where a page of assessments, newest first, goes on. */
record ListKey(Instant startedAt, String id) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15})/(\\w{1,60})");

  static ListKey of(Assessment assessment) {
    return new ListKey(assessment.startedAt(), assessment.id());
  }

  /** The text inside a cursor. */
  String text() {
    return startedAt.toEpochMilli() + "/" + id;
  }

  /**
   * Reads what {@link #text} wrote; null for the first page.
   *
   * @throws ProblemException 400 for anything else
   */
  static @Nullable ListKey read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
    return new ListKey(Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), matcher.group(2));
  }
}
