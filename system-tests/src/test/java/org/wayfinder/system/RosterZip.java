package org.wayfinder.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A roster of OneRoster 1.1 for one school, as a zip. */
final class RosterZip {

  /** The head of {@code users.csv}. */
  static final String USERS =
      "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,grades\n";

  /** The head of {@code enrollments.csv}. */
  static final String ENROLLMENTS = "classSourcedId,userSourcedId,role\n";

  private RosterZip() {}

  /** The zip with this one school, and users and enrollments with their heads. */
  static byte[] of(String schoolId, String schoolName, CharSequence users, CharSequence classes) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var school = schoolId + ",active," + schoolName + ",school\n";
      entry(zip, "orgs.csv", "sourcedId,status,name,type\n" + school);
      entry(zip, "users.csv", users);
      entry(zip, "classes.csv", "sourcedId\n");
      entry(zip, "enrollments.csv", classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, CharSequence text)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
