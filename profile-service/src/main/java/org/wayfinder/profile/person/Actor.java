package org.wayfinder.profile.person;

import java.util.Set;

/**
 * The caller as the roster knows them, read anew for each request so that a change of the roster
 * holds from the next one on.
 *
 * @param schoolId the one school the person belongs to
 * @param wards ids of the students whose guardian the person is
 */
public record Actor(
    String id,
    PersonKind kind,
    String schoolId,
    String displayName,
    Set<Role> roles,
    Set<String> wards) {

  public Actor {
    roles = Set.copyOf(roles);
    wards = Set.copyOf(wards);
  }

  /** Somebody who is nobody's guardian. */
  public Actor(String id, PersonKind kind, String schoolId, String displayName, Set<Role> roles) {
    this(id, kind, schoolId, displayName, roles, Set.of());
  }

  /** Whether the roster gives them this role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }
}
