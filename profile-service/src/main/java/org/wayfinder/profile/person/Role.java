package org.wayfinder.profile.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may be on the roster. No role is ever taken from a token. */
public enum Role {
  STUDENT,
  COUNSELLOR,
  SCHOOL_ADMIN,
  EDITOR,
  OPS,
  GUARDIAN;

  /** The name in JSON and in the database, e.g. {@code school-admin}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it reaches beyond one school, so that only a holder may hand it on. */
  public boolean installationWide() {
    return this == EDITOR || this == OPS;
  }

  /** Whether it is somebody's work, and not who learns or whose child does. */
  public boolean worksAtSchool() {
    return this != STUDENT && this != GUARDIAN;
  }

  /** The role of that wire name. */
  public static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
