package org.wayfinder.profile.staff;

import java.util.EnumSet;
import java.util.Set;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;

/** Somebody who works for a school or for the whole installation. */
public record Staff(
    String id, String schoolId, String login, PersonName name, Set<Role> roles, long version) {

  /** What staff can be; a student is on another list. */
  static final Set<Role> ROLES =
      EnumSet.of(Role.COUNSELLOR, Role.SCHOOL_ADMIN, Role.EDITOR, Role.OPS);

  public Staff {
    roles = Set.copyOf(roles);
    if (roles.isEmpty() || !ROLES.containsAll(roles)) {
      throw new IllegalArgumentException("staff have one or more of " + ROLES);
    }
  }
}
