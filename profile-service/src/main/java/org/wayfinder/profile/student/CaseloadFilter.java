package org.wayfinder.profile.student;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Which students of a caseload are wanted; null for any.
 *
 * @param text in lower case; is in the name, given name first or family name first
 * @param ids at most {@value #MOST_IDS}
 */
record CaseloadFilter(@Nullable Integer grade, @Nullable String text, @Nullable List<String> ids) {

  private static final int MOST_IDS = 100;
  private static final int LONGEST_TEXT = 100;

  CaseloadFilter {
    ids = ids == null ? null : List.copyOf(ids);
  }

  /** Reads what somebody asked for. */
  static CaseloadFilter of(
      @Nullable Integer grade, @Nullable String text, @Nullable List<String> ids) {
    if (grade != null && (grade < 1 || grade > Student.MAX_GRADE)) {
      throw malformed("'grade' must be from 1 to " + Student.MAX_GRADE + ".");
    }
    if (text != null && text.length() > LONGEST_TEXT) {
      throw malformed("'text' has at most " + LONGEST_TEXT + " characters.");
    }
    if (ids != null && ids.size() > MOST_IDS) {
      throw malformed("At most " + MOST_IDS + " ids at once.");
    }
    return new CaseloadFilter(
        grade, text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT), ids);
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
  }

  /** Whether the name is a wanted one. */
  boolean fits(Student student) {
    var name = student.name();
    return text == null
        || Stream.of(name.given() + " " + name.family(), name.family() + " " + name.given())
            .anyMatch(whole -> whole.toLowerCase(Locale.ROOT).contains(text));
  }
}
