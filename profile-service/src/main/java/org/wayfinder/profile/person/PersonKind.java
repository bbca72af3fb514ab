package org.wayfinder.profile.person;

import java.util.Locale;

/** Whether a person learns or works here, or is the guardian of somebody who learns. */
public enum PersonKind {
  STUDENT,
  STAFF,
  GUARDIAN;

  /** The kind of that name in the database. */
  static PersonKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  /** The name in JSON and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
