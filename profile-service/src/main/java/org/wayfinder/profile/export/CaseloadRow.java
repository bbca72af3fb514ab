package org.wayfinder.profile.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.student.Student;

/**
 * One student of an exported caseload.
 *
 * @param profileVersion the newest interest profile's; null where there is none yet
 */
record CaseloadRow(Student student, @Nullable Long profileVersion) {

  /** What the columns are called, in every language. */
  static final List<String> HEADINGS =
      List.of("studentId", "familyName", "givenName", "grade", "profileVersion");

  /** The cells in the order of the headings. */
  List<String> cells() {
    return List.of(
        student.id(),
        student.name().family(),
        student.name().given(),
        Integer.toString(student.grade()),
        profileVersion == null ? "" : Long.toString(profileVersion));
  }
}
