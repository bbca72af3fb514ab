package org.wayfinder.profile.student;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.Logins;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.service.request.Findings;

/**
 * A roster entry as the school's admin sends it, for a new student or a changed one.
 *
 * @param group optional; under which name the fairness card counts the student
 * @param bornOn optional; day of birth, for the age from which students consent for themselves
 */
record StudentRequest(
    @Nullable String login,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable Integer grade,
    @Nullable String group,
    @Nullable String bornOn,
    @Nullable List<@Nullable String> counsellorIds) {

  private static final int MAX_COUNSELLORS = 20;
  private static final int MAX_GROUP = 40;
  private static final int EARLIEST_BIRTH = 1900;
  private static final int LATEST_BIRTH = 2200;

  /**
   * The student of this request.
   *
   * @param counsellorsOf which of the given ids are counsellors of the school
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  Student toStudent(
      String id, String schoolId, long version, UnaryOperator<Set<String>> counsellorsOf) {
    var findings = new Findings();
    var checkedLogin = Logins.read(findings, "#/login", login);
    var name = PersonName.read(findings, "#", givenName, familyName);
    var checkedGrade = findings.whole("#/grade", grade, 1, Student.MAX_GRADE);
    if (checkedGrade == null) {
      findings.add("#/grade", "This is required.");
    }
    var checkedGroup = group == null || group.isBlank() ? null : group.strip();
    if (checkedGroup != null && checkedGroup.length() > MAX_GROUP) {
      findings.add("#/group", "At most " + MAX_GROUP + " characters.");
    }
    var checkedDay = day(findings);
    var caseloads = caseloads(findings, counsellorsOf);
    findings.throwIfAny();
    return new Student(
        id,
        schoolId,
        checkedLogin,
        name,
        Objects.requireNonNull(checkedGrade),
        checkedGroup,
        checkedDay,
        caseloads,
        null,
        version);
  }

  private @Nullable LocalDate day(Findings findings) {
    if (bornOn == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(bornOn);
      if (day.getYear() >= EARLIEST_BIRTH && day.getYear() <= LATEST_BIRTH) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // As below.
    }
    findings.add("#/bornOn", "Must be a day of birth, such as 2012-05-31, or null.");
    return null;
  }

  private List<String> caseloads(Findings findings, UnaryOperator<Set<String>> counsellorsOf) {
    if (counsellorIds == null) {
      findings.add("#/counsellorIds", "This is required; it may be empty.");
      return List.of();
    }
    if (counsellorIds.size() > MAX_COUNSELLORS) {
      findings.add("#/counsellorIds", "At most " + MAX_COUNSELLORS + " counsellors.");
      return List.of();
    }
    var wanted = new LinkedHashSet<String>();
    counsellorIds.stream().filter(Objects::nonNull).forEach(wanted::add);
    var known = wanted.isEmpty() ? Set.<String>of() : counsellorsOf.apply(wanted);
    for (int i = 0; i < counsellorIds.size(); i++) {
      var asked = counsellorIds.get(i);
      if (asked == null || !known.contains(asked)) {
        findings.add(
            Findings.pointer("counsellorIds", i), "No counsellor of this school has this id.");
      }
    }
    return List.copyOf(wanted);
  }
}
