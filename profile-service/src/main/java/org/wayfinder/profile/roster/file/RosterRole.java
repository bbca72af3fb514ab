package org.wayfinder.profile.roster.file;

import java.util.Locale;
import java.util.Optional;

/** Who somebody of OneRoster is to Wayfinder. Teachers, guardians and aides are nobody here. */
public enum RosterRole {
  STUDENT,
  COUNSELLOR,
  SCHOOL_ADMIN;

  /** The role of that name, as OneRoster 1.1 and 1.2 write it; nothing for all others. */
  public static Optional<RosterRole> of(String oneRosterName) {
    return switch (oneRosterName.toLowerCase(Locale.ROOT)) {
      case "student" -> Optional.of(STUDENT);
      case "counselor", "counsellor" -> Optional.of(COUNSELLOR);
      case "administrator", "principal", "siteadministrator", "districtadministrator" ->
          Optional.of(SCHOOL_ADMIN);
      default -> Optional.empty();
    };
  }
}
