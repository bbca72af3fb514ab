package org.wayfinder.profile.access;

import java.util.Locale;

/** How an actor stands to a student or to a counsellor's caseload. */
public enum Relation {
  SELF,
  CASELOAD,
  SCHOOL,
  GUARDIAN;

  /** The name in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
