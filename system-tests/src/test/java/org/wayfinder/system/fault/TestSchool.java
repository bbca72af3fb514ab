package org.wayfinder.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.system.People;

/**
 * One school in a fresh stack: a counsellor, an operator, and students who are all in the
 * counsellor's caseload.
 *
 * @param studentIds in the order of {@link People#crowd(int)}
 */
record TestSchool(URI gateway, String counsellorId, List<String> studentIds) {

  /** Sets it up through the API. */
  static TestSchool in(LocalStack stack, int students) {
    var founder =
        new WayfinderClient(stack.gateway()).signIn(People.FOUNDER.login(), People.PASSWORD);
    var school = setUp(founder, stack);
    var counsellor = appoint(founder, school, People.CARLA, "counsellor");
    appoint(founder, school, People.OTTO, "ops");
    var ids = new ArrayList<String>();
    for (var i = 0; i < students; i++) {
      var pupil =
          Map.of(
              "login",
              People.crowd(i),
              "givenName",
              "Given",
              "familyName",
              "Family",
              "grade",
              10,
              "counsellorIds",
              List.of(counsellor));
      ids.add(created(founder, "/api/schools/" + school + "/students", pupil));
    }
    return new TestSchool(stack.gateway(), counsellor, List.copyOf(ids));
  }

  private static String setUp(WayfinderClient founder, LocalStack stack) {
    try {
      var request =
          Map.of(
              "code", Files.readString(stack.data().setupCode()).strip(),
              "bindingClaim", "email",
              "school", Map.of("name", "Test School"),
              "admin", Map.of("givenName", "Fay", "familyName", "Founder"));
      return founder
          .post("/api/setup", request)
          .expectOk("set-up")
          .json()
          .path("schoolId")
          .asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String appoint(
      WayfinderClient founder, String school, People person, String role) {
    return created(
        founder,
        "/api/schools/" + school + "/staff",
        Map.of(
            "login", person.login(),
            "givenName", person.name(),
            "familyName", "Test",
            "roles", List.of(role)));
  }

  private static String created(WayfinderClient by, String path, Map<String, ?> body) {
    return by.post(path, body).expectOk(path).json().path("id").asString();
  }

  WayfinderClient signedIn(People person) {
    return new WayfinderClient(gateway).signIn(person.login(), People.PASSWORD);
  }
}
