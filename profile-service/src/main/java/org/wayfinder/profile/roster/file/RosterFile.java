package org.wayfinder.profile.roster.file;

import java.util.List;

/** The tables that are read; all others in the zip are left alone, demographics among them. */
public enum RosterFile {
  MANIFEST("manifest.csv", "propertyName,value"),
  ORGS("orgs.csv", "sourcedId,name,type"),
  USERS("users.csv", "sourcedId,username,givenName,familyName,email,grades"),
  ROLES("roles.csv", "userSourcedId,role,orgSourcedId"),
  CLASSES("classes.csv", "sourcedId"),
  ENROLLMENTS("enrollments.csv", "classSourcedId,userSourcedId,role"),
  /** Ours, not OneRoster's: which ids have changed since the last import. */
  MAPPING("mapping.csv", "formerSourcedId,sourcedId");

  private final String fileName;
  private final String columns;

  RosterFile(String fileName, String columns) {
    this.fileName = fileName;
    this.columns = columns;
  }

  /** Its name in the zip, at the top and not in a folder. */
  public String fileName() {
    return fileName;
  }

  /** The columns without which it can't be read. */
  List<String> columns() {
    return List.of(columns.split(",", -1));
  }
}
