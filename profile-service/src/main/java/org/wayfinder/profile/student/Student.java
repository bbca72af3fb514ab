package org.wayfinder.profile.student;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.PersonName;

/**
 * A student on a school's roster.
 *
 * @param login what the sign-in provider's binding claim says of this person
 * @param grade school year, 1 to 13
 * @param group what the school chose to record so that it can see who is shown what; null where it
 *     didn't
 * @param bornOn day of birth, for the age from which students decide; null where the school doesn't
 *     say
 * @param counsellorIds whose caseloads the student is in
 * @param leftAt since when the student is on the school's roster no more; null while they are
 */
public record Student(
    String id,
    String schoolId,
    String login,
    PersonName name,
    int grade,
    @Nullable String group,
    @Nullable LocalDate bornOn,
    List<String> counsellorIds,
    @Nullable Instant leftAt,
    long version) {

  /** The highest school year there is. */
  public static final int MAX_GRADE = 13;

  public Student {
    if (grade < 1 || grade > MAX_GRADE) {
      throw new IllegalArgumentException("grade must be from 1 to " + MAX_GRADE);
    }
    counsellorIds = List.copyOf(counsellorIds);
  }
}
