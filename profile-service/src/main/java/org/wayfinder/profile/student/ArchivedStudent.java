package org.wayfinder.profile.student;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A roster entry as an archive holds it. */
public record ArchivedStudent(
    String id,
    String login,
    String givenName,
    String familyName,
    int grade,
    @Nullable String group,
    @Nullable LocalDate bornOn,
    String schoolId,
    List<String> counsellorIds,
    @Nullable Instant leftAt) {

  static ArchivedStudent of(Student student) {
    return new ArchivedStudent(
        student.id(),
        student.login(),
        student.name().given(),
        student.name().family(),
        student.grade(),
        student.group(),
        student.bornOn(),
        student.schoolId(),
        student.counsellorIds(),
        student.leftAt());
  }

  /** The same person with a new id at this school, in nobody's caseload; checked like any other. */
  Student at(String schoolId, String newId) {
    return new StudentRequest(
            login,
            givenName,
            familyName,
            grade,
            group,
            bornOn == null ? null : bornOn.toString(),
            List.of())
        .toStudent(newId, schoolId, 1, _ -> Set.of());
  }
}
