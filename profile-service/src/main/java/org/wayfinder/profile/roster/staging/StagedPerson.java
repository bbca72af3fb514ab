package org.wayfinder.profile.roster.staging;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;

/**
 * Somebody whom the file has and who is somebody to Wayfinder.
 *
 * @param sourcedId their id in the school's own system
 * @param formerId their id in the roster before, where the mapping says that it has changed
 * @param schoolSourcedId one of the file's schools
 * @param loginKey the form of the login in which logins are compared
 * @param grade school year of a student, 0 for staff
 * @param counsellorSourcedIds of a student, the counsellors whose classes they are in
 * @param line where they stand in the table of users
 */
public record StagedPerson(
    PersonKind kind,
    String sourcedId,
    @Nullable String formerId,
    String schoolSourcedId,
    String login,
    String loginKey,
    PersonName name,
    Set<Role> roles,
    int grade,
    List<String> counsellorSourcedIds,
    long line) {

  public StagedPerson {
    roles = Set.copyOf(roles);
    counsellorSourcedIds = List.copyOf(counsellorSourcedIds);
  }
}
