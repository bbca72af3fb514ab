package org.wayfinder.profile.roster.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A roster that a test writes line by line. */
public final class RosterZip {

  private static final String USERS_11 =
      "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,grades";
  private static final String ORGS = "sourcedId,status,name,type";

  private final Map<String, String> files = new LinkedHashMap<>();

  /** OneRoster 1.1 with one school, {@code north}, and nobody in it. */
  public static RosterZip oneSchool() {
    return new RosterZip().with("orgs.csv", ORGS).school("north", "North School").users();
  }

  /** The files of a folder, as they are. */
  public static RosterZip ofFolder(Path folder) throws IOException {
    var zip = new RosterZip();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        zip.files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return zip;
  }

  /** A zip without any file. */
  public static RosterZip empty() {
    return new RosterZip();
  }

  private RosterZip users() {
    return with("users.csv", USERS_11);
  }

  /** One more school. */
  public RosterZip school(String id, String name) {
    return line("orgs.csv", "%s,active,%s,school".formatted(id, name));
  }

  /** One more student of grade 10 in the school {@code north}. */
  public RosterZip student(String id, String email) {
    return user(id, "north", "student", email, "10");
  }

  /** One more user; the name is made of the id. */
  public RosterZip user(String id, String school, String role, String email, String grades) {
    return line(
        "users.csv",
        "%s,active,true,%s,%s,%s,Given %s,Family %s,%s,%s"
            .formatted(id, school, role, id, id, id, email, grades));
  }

  /** Begins a file anew with its first line. */
  public RosterZip with(String file, String header) {
    files.put(file, header + "\n");
    return this;
  }

  /** One more line of a file that was begun. */
  public RosterZip line(String file, String line) {
    files.merge(file, line + "\n", String::concat);
    return this;
  }

  /** The zip. */
  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
