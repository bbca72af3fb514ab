package org.wayfinder.profile.access;

import java.util.Set;

/** What can be done with a counsellor's caseload, and which relations allow it. */
public enum CaseloadPermission {
  READ,
  CHANGE;

  boolean allows(Set<Relation> held) {
    return switch (this) {
      case READ -> !held.isEmpty();
      case CHANGE -> held.contains(Relation.SCHOOL);
    };
  }
}
