package org.wayfinder.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A school's roster as its admin enters it over the public API, one person after the other. What is
 * refused ends it: it is for whoever makes a school of their own for tests and measurements, where
 * students need not consent first.
 */
public final class Roster {

  private final WayfinderClient admin;
  private final String schoolId;

  private Roster(WayfinderClient admin, String schoolId) {
    this.admin = admin;
    this.schoolId = schoolId;
  }

  /**
   * Sets a fresh installation up; the founder becomes the admin of its first school.
   *
   * @param setupCode file of the one-time code
   */
  public static Roster setUp(WayfinderClient founder, Path setupCode, String school) {
    var request =
        Map.of(
            "code", read(setupCode),
            "bindingClaim", "email",
            "school", Map.of("name", school),
            "admin", Map.of("givenName", "Fay", "familyName", "Founder"));
    var answer = founder.post("/api/setup", request).expectOk("set-up").json();
    var roster = new Roster(founder, answer.path("schoolId").asString());
    founder
        .put(
            "/api/schools/" + roster.schoolId(),
            Map.of("name", school, "consentRequired", false),
            "If-Match",
            "\"1\"")
        .expectOk("No consent");
    return roster;
  }

  private static String read(Path setupCode) {
    try {
      return Files.readString(setupCode).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another school, with the same person at work. */
  public Roster another(String school) {
    return new Roster(
        admin, created("/api/schools", Map.of("name", school, "consentRequired", false)));
  }

  public String schoolId() {
    return schoolId;
  }

  /** Enters a member of staff and returns the id. */
  public String appoint(String login, String givenName, String role) {
    return created(
        "/api/schools/" + schoolId + "/staff",
        Map.of(
            "login", login, "givenName", givenName, "familyName", "Test", "roles", List.of(role)));
  }

  /** Enters a student into the caseloads of these counsellors and returns the id. */
  public String enrol(String login, List<String> counsellorIds) {
    return created(
        "/api/schools/" + schoolId + "/students",
        Map.of(
            "login",
            login,
            "givenName",
            "Given",
            "familyName",
            "Family",
            "grade",
            10,
            "counsellorIds",
            counsellorIds));
  }

  private String created(String path, Map<String, ?> body) {
    return admin.post(path, body).expectOk(path).json().path("id").asString();
  }
}
