package org.wayfinder.profile.access;

import java.util.Set;
import org.wayfinder.profile.person.Role;

/** What can be done with the installation as a whole, and which roles allow it. */
public enum InstallationPermission {
  LIST_SCHOOLS,
  CREATE_SCHOOL,
  SEE_OPERATIONS,
  RUN_OPERATIONS;

  boolean allows(Set<Role> held) {
    return switch (this) {
      case LIST_SCHOOLS -> held.stream().anyMatch(role -> role != Role.STUDENT);
      case CREATE_SCHOOL, SEE_OPERATIONS, RUN_OPERATIONS -> held.contains(Role.OPS);
    };
  }
}
