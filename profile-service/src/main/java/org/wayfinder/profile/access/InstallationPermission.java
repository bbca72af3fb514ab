package org.wayfinder.profile.access;

import java.util.Set;
import org.wayfinder.profile.person.Role;

/** What can be done with the installation as a whole, and which roles allow it. */
public enum InstallationPermission {
  LIST_SCHOOLS,
  CREATE_SCHOOL,
  SEE_OPERATIONS,
  RUN_OPERATIONS,
  /**
   * A roster brings students and staff into every school, so it takes somebody who may see students
   * and answers for the installation.
   */
  IMPORT_ROSTER;

  boolean allows(Set<Role> held) {
    return switch (this) {
      case LIST_SCHOOLS -> held.stream().anyMatch(Role::worksAtSchool);
      case CREATE_SCHOOL, SEE_OPERATIONS, RUN_OPERATIONS -> held.contains(Role.OPS);
      case IMPORT_ROSTER -> held.contains(Role.SCHOOL_ADMIN) && held.contains(Role.OPS);
    };
  }
}
