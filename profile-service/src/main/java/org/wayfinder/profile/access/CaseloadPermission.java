package org.wayfinder.profile.access;

import java.util.Set;

/** What can be done with a counsellor's caseload, and which relations allow it. */
public enum CaseloadPermission {
  READ,
  ASSIGN,
  CHANGE;

  boolean allows(Set<Relation> held) {
    return switch (this) {
      case READ, ASSIGN -> !held.isEmpty();
      case CHANGE -> held.contains(Relation.SCHOOL);
    };
  }
}
