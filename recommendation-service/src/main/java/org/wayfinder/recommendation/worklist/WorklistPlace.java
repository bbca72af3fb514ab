package org.wayfinder.recommendation.worklist;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Where in a worklist a page begins. It keeps the moment of the first page, by which follow-ups and
 * silences are told on all of them, so that nobody moves because of the time that reading takes.
 *
 * @param weight of the last one before
 * @param studentId of the last one before; empty at the beginning
 */
record WorklistPlace(Instant asOf, int weight, String studentId) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15}) (\\d{1,9}) (\\S{1,200})");

  static WorklistPlace of(@Nullable String cursor, Instant now) {
    var key = Page.key(cursor);
    if (key == null) {
      return new WorklistPlace(now, Integer.MAX_VALUE, "");
    }
    var parts = FORM.matcher(key);
    if (!parts.matches()) {
      throw new ProblemException(
          ProblemType.INVALID_CURSOR, "Take 'after' from the 'next' of the page before.");
    }
    return new WorklistPlace(
        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
        Integer.parseInt(parts.group(2)),
        parts.group(3));
  }

  /** What a cursor holds to go on after this one. */
  String after(Need last) {
    return asOf.toEpochMilli() + " " + last.weight() + " " + last.row().studentId();
  }

  /** Whether a student comes on this page or a later one. */
  boolean isBefore(Need need) {
    return need.weight() < weight
        || (need.weight() == weight && need.row().studentId().compareTo(studentId) > 0);
  }
}
