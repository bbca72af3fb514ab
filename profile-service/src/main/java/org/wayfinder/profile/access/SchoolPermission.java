package org.wayfinder.profile.access;

import org.wayfinder.profile.person.Role;

/**
 * What can be done with one school, by which role in that school, and whether operators may do it
 * in every school.
 */
public enum SchoolPermission {
  READ,
  CHANGE,
  READ_STAFF,
  APPOINT_STAFF,
  MANAGE_STAFF,
  READ_STUDENTS,
  MANAGE_STUDENTS,
  /** Give the assessment to students of the school, and see how far they are. */
  ASSIGN;

  /** Whether operators may do it whichever school they belong to; never where students show. */
  boolean opsEverywhere() {
    return switch (this) {
      case READ, CHANGE, READ_STAFF, APPOINT_STAFF -> true;
      case MANAGE_STAFF, READ_STUDENTS, MANAGE_STUDENTS, ASSIGN -> false;
    };
  }

  /** Whether this role may do it in its own school. */
  boolean allowsInSchool(Role role) {
    return switch (this) {
      case READ -> role.worksAtSchool();
      case CHANGE,
          READ_STAFF,
          APPOINT_STAFF,
          MANAGE_STAFF,
          READ_STUDENTS,
          MANAGE_STUDENTS,
          ASSIGN ->
          role == Role.SCHOOL_ADMIN;
    };
  }
}
