package org.wayfinder.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.local.client.Answer;
import org.wayfinder.local.client.Patience;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool.Guardian;
import org.wayfinder.local.demo.DemoSchool.Person;
import org.wayfinder.local.demo.DemoSchool.Student;

/** What the admin of the demo school does, over the public API, each step repeatable. */
final class RosterSteps {

  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private final WayfinderClient admin;
  private final DemoSchool school;
  private final Path setupCode;

  RosterSteps(WayfinderClient admin, DemoSchool school, Path setupCode) {
    this.admin = admin;
    this.school = school;
    this.setupCode = setupCode;
  }

  /** Sets the installation up when that is due, and returns the id of the admin's school. */
  String setUp() {
    var state = Patience.get(admin, "/api/setup").expectOk("The set-up can't be asked for").json();
    if (state.path("required").asBoolean(false)) {
      var me = school.admin();
      var request =
          Map.of(
              "code", readCode(),
              "bindingClaim", "email",
              "school", Map.of("name", school.name()),
              "admin", Map.of("givenName", me.givenName(), "familyName", me.familyName()));
      admin.post("/api/setup", request).expectOk("The set-up was refused");
    }
    var me = Patience.get(admin, "/api/me");
    if (me.status() == FORBIDDEN) {
      throw new IllegalStateException(
          "This installation was set up by somebody else, so the demo school can't be loaded;"
              + " --no-demo leaves it out.");
    }
    var schoolId = me.expectOk("The admin is not known").json().path("schoolId").asString();
    askNoConsent("/api/schools/" + schoolId);
    return schoolId;
  }

  /**
   * Lets invented students answer at once, unless somebody has changed the school since it was
   * made: whoever tries consent out keeps it through the next start.
   */
  private void askNoConsent(String path) {
    var made = Patience.get(admin, path).expectOk("The school is not there").json();
    if (made.path("version").asLong() == 1) {
      admin
          .put(path, Map.of("name", school.name(), "consentRequired", false), "If-Match", "\"1\"")
          .expectOk("The school was not changed");
    }
  }

  private String readCode() {
    try {
      return Files.readString(setupCode).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The set-up code is not in " + setupCode, e);
    }
  }

  /** Enters everybody but the admin, and returns the ids of all by login. */
  Map<String, String> enterStaff(String schoolId) {
    var path = "/api/schools/" + schoolId + "/staff";
    var ids = new LinkedHashMap<String, String>();
    for (var member : school.staff()) {
      if (!member.equals(school.admin())) {
        var request = request(member);
        request.put("roles", member.roles());
        ids.put(member.login(), enter(path, member, request));
      }
    }
    return ids;
  }

  /** Enters a student into the roster and the caseload of their counsellor, and returns the id. */
  String enterStudent(String schoolId, Student student, Map<String, String> counsellors) {
    var request = request(student);
    request.put("grade", student.grade());
    request.put(
        "counsellorIds", List.of(counsellors.getOrDefault(student.counsellor(), "unknown")));
    return enter("/api/schools/" + schoolId + "/students", student, request);
  }

  /** Invites a guardian and accepts for them, unless they have accepted before. */
  void letIn(Guardian guardian, WayfinderClient client, String studentId) {
    if (Patience.get(client, "/api/me").ok()) {
      return;
    }
    var invitation =
        admin
            .post("/api/students/" + studentId + "/guardian-invitations", null)
            .expectOk("No invitation for " + guardian.login())
            .json();
    var acceptance =
        Map.of(
            "code", invitation.path("code").asString(),
            "givenName", guardian.givenName(),
            "familyName", guardian.familyName());
    client
        .post("/api/guardian-invitations/acceptance", acceptance)
        .expectOk(guardian.login() + " was not let in");
  }

  private static Map<String, Object> request(Person person) {
    var request = new LinkedHashMap<String, Object>();
    request.put("login", person.login());
    request.put("givenName", person.givenName());
    request.put("familyName", person.familyName());
    return request;
  }

  private String enter(String path, Person person, Map<String, Object> request) {
    var answer =
        Patience.until(
            () -> admin.post(path, request, "Idempotency-Key", "demo-" + person.username()));
    return answer.status() == CONFLICT
        ? find(path, person.login())
        : answer.expectOk(person.login() + " was not entered").json().path("id").asString();
  }

  /** The id of somebody who was entered so long ago that the key is forgotten. */
  private String find(String path, String login) {
    var after = "";
    do {
      var page = Patience.get(admin, path + "?limit=100" + after).expectOk("No list");
      for (var item : page.json().path("items")) {
        if (item.path("login").asString("").equalsIgnoreCase(login)) {
          return item.path("id").asString();
        }
      }
      after = next(page);
    } while (!after.isEmpty());
    throw new IllegalStateException(login + " is taken by somebody outside the demo school.");
  }

  private static String next(Answer page) {
    var cursor = page.json().path("next").asString("");
    return cursor.isEmpty() ? "" : "&after=" + cursor;
  }
}
