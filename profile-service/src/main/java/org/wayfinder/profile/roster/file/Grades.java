package org.wayfinder.profile.roster.file;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** What OneRoster's grades (of the Common Education Data Standards) are as a school year here. */
public final class Grades {

  private static final String COLUMN = "grades";
  private static final Set<String> OUTSIDE_SCHOOL = Set.of("IT", "PR", "PK", "TK", "KG", "PS");
  private static final int HIGHEST = 13;

  private Grades() {}

  /**
   * The school year of a student, the highest where there are several; nothing for somebody before
   * or after school, whom Wayfinder doesn't serve.
   *
   * @throws RowProblemException when it is no school year
   */
  public static OptionalInt of(RosterRow row) {
    var grades = row.list(COLUMN);
    if (grades.isEmpty()) {
      throw row.wrong(COLUMN, "A student needs a grade, e.g. 09.");
    }
    if (OUTSIDE_SCHOOL.containsAll(upper(grades))) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(grades.stream().mapToInt(grade -> year(row, grade)).max().orElseThrow());
  }

  private static List<String> upper(List<String> grades) {
    return grades.stream().map(grade -> grade.toUpperCase(Locale.ROOT)).toList();
  }

  private static int year(RosterRow row, String grade) {
    if (OUTSIDE_SCHOOL.contains(grade.toUpperCase(Locale.ROOT))) {
      return 0;
    }
    var year = grade.matches("\\d{1,2}") ? Integer.parseInt(grade) : 0;
    if (year < 1 || year > HIGHEST) {
      throw row.wrong(COLUMN, "A grade is a number from 01 to 13, or one of the codes like KG.");
    }
    return year;
  }
}
