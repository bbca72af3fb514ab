package org.wayfinder.profile.person;

import java.util.Locale;

/** Whether a person on the roster learns or works here. */
public enum PersonKind {
  STUDENT,
  STAFF;

  /** The name in JSON and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
