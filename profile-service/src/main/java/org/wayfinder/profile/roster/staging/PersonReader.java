package org.wayfinder.profile.roster.staging;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.roster.file.Grades;
import org.wayfinder.profile.roster.file.RosterRole;
import org.wayfinder.profile.roster.file.RosterRow;
import org.wayfinder.profile.roster.file.RowProblemException;

/**
 * Makes a person of a row of users.
 *
 * @param loginColumn what people are recognised by at their first sign-in
 * @param loginKey the form in which logins are compared
 * @param schools the organisations that are schools
 */
record PersonReader(String loginColumn, UnaryOperator<String> loginKey, Set<String> schools) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LOGIN = 254;

  /**
   * The person; nothing when the roles are none of ours, or the student is not of school age.
   *
   * @throws RowProblemException when the row doesn't say all that is needed
   */
  Optional<StagedPerson> read(RosterRow row, List<RoleAt> roles) {
    if (roles.isEmpty()) {
      return Optional.empty();
    }
    var student = roles.stream().anyMatch(held -> held.role() == RosterRole.STUDENT);
    if (student && roles.stream().anyMatch(held -> held.role() != RosterRole.STUDENT)) {
      throw row.wrong("sourcedId", "Nobody can be a student and a member of staff at once.");
    }
    var grade = student ? Grades.of(row).orElse(0) : 0;
    if (student && grade == 0) {
      return Optional.empty();
    }
    return Optional.of(person(row, roles, student, grade));
  }

  private StagedPerson person(RosterRow row, List<RoleAt> roles, boolean student, int grade) {
    var login = row.text(loginColumn, LONGEST_LOGIN);
    return new StagedPerson(
        student ? PersonKind.STUDENT : PersonKind.STAFF,
        row.id("sourcedId"),
        null,
        school(row, roles),
        login,
        loginKey.apply(login),
        new PersonName(row.text("givenName", LONGEST_NAME), row.text("familyName", LONGEST_NAME)),
        roles(roles),
        grade,
        List.of(),
        row.line());
  }

  private String school(RosterRow row, List<RoleAt> roles) {
    return roles.stream()
        .flatMap(held -> held.orgs().stream())
        .filter(schools::contains)
        .findFirst()
        .orElseThrow(() -> row.wrong("orgSourcedIds", "None of these is a school of orgs.csv."));
  }

  private static Set<Role> roles(List<RoleAt> held) {
    var roles = EnumSet.noneOf(Role.class);
    held.forEach(one ->
        roles.add(
            switch (one.role()) {
              case STUDENT -> Role.STUDENT;
              case COUNSELLOR -> Role.COUNSELLOR;
              case SCHOOL_ADMIN -> Role.SCHOOL_ADMIN;
            }));
    return roles;
  }
}
