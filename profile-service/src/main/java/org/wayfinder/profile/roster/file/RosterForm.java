package org.wayfinder.profile.roster.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Whether a zip is a roster that can be read at all, and by which version of OneRoster. */
public final class RosterForm {

  private static final String MODE_PREFIX = "file.";

  private RosterForm() {}

  /**
   * Reads every table once, using nothing of it.
   *
   * @return the version, {@code 1.1} or {@code 1.2}
   * @throws InvalidRosterException when something of it can't be read
   */
  public static String check(RosterTables tables) {
    tables.require(RosterFile.ORGS);
    tables.require(RosterFile.USERS);
    var version = version(tables);
    for (var file : RosterFile.values()) {
      tables.read(file, _ -> {}, _ -> {});
    }
    if (version.equals("1.1")) {
      tables.read(RosterFile.USERS, RosterForm::requireRole, _ -> {});
    }
    return version;
  }

  private static void requireRole(RosterRow row) {
    for (var column : List.of("role", "orgSourcedIds")) {
      if (!row.columns().containsKey(column.toLowerCase(Locale.ROOT))) {
        throw RosterTables.invalid(
            RosterFile.USERS,
            1,
            "The column '%s' is missing, and there is no roles.csv.".formatted(column));
      }
    }
  }

  /** Without a manifest, the table of roles tells the two versions apart. */
  private static String version(RosterTables tables) {
    var stated = new HashMap<String, String>();
    tables.read(
        RosterFile.MANIFEST,
        row -> {
          var value = row.find("value").orElse("");
          stated.put(row.find("propertyName").orElse(""), value);
          requireWhole(row, value);
        },
        _ -> {});
    var version = stated.getOrDefault("oneroster.version", "");
    return switch (version) {
      case "1.1" -> "1.1";
      case "1.2" -> {
        tables.require(RosterFile.ROLES);
        yield "1.2";
      }
      case "" -> tables.holds(RosterFile.ROLES) ? "1.2" : "1.1";
      default ->
          throw RosterTables.invalid(
              RosterFile.MANIFEST, 1, "Only OneRoster 1.1 and 1.2 can be read.");
    };
  }

  /** Who isn't in a file of changes only hasn't left for that. */
  private static void requireWhole(RosterRow row, String value) {
    if (row.find("propertyName").orElse("").startsWith(MODE_PREFIX)
        && value.equalsIgnoreCase("delta")) {
      throw RosterTables.invalid(
          RosterFile.MANIFEST,
          row.line(),
          "A file of changes only (delta) can't be imported. Export everything (bulk).");
    }
  }
}
