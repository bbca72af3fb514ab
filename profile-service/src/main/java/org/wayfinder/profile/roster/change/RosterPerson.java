package org.wayfinder.profile.roster.change;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;

/**
 * A person as they are on the roster, or as an import wants them to be.
 *
 * @param sourcedId their id in the school's own system; null for whom no import has brought
 * @param schoolId null where the school is not there yet
 * @param grade school year of a student, 0 for staff
 * @param counsellorIds whose caseloads a student is in
 * @param importedCounsellorIds those of them that an import has brought, and another may take away
 * @param left whether they have lost their access
 */
record RosterPerson(
    String id,
    PersonKind kind,
    @Nullable String sourcedId,
    @Nullable String schoolId,
    String login,
    String loginKey,
    PersonName name,
    Set<Role> roles,
    int grade,
    List<String> counsellorIds,
    List<String> importedCounsellorIds,
    boolean left,
    long version) {

  RosterPerson {
    roles = Set.copyOf(roles);
    counsellorIds = List.copyOf(counsellorIds);
    importedCounsellorIds = List.copyOf(importedCounsellorIds);
  }

  /** Whether they hold a role that reaches beyond a school, over which no file decides. */
  boolean installationWide() {
    return roles.stream().anyMatch(Role::installationWide);
  }
}
