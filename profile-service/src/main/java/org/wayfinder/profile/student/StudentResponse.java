package org.wayfinder.profile.student;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster entry as it is shown. */
record StudentResponse(
    String id,
    String schoolId,
    String login,
    String givenName,
    String familyName,
    int grade,
    @Nullable String group,
    @Nullable LocalDate bornOn,
    List<String> counsellorIds,
    @Nullable Instant leftAt,
    long version) {

  static StudentResponse of(Student student) {
    return new StudentResponse(
        student.id(),
        student.schoolId(),
        student.login(),
        student.name().given(),
        student.name().family(),
        student.grade(),
        student.group(),
        student.bornOn(),
        student.counsellorIds(),
        student.leftAt(),
        student.version());
  }
}
