package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;
import org.wayfinder.service.testing.TestTokens;

/** Whatever is wrong with a request, it gets a problem detail and nothing is stored. */
class BadInputIntegrationTests extends RunningService {

  private static final String GOOD = "{\"riasec\":{\"social\":20}}";

  private SchoolFixture school;
  private Person ann;

  @BeforeEach
  void aStudentWithAProfile() {
    school = district().school();
    ann = school.student();
    ann.saveFirst(GOOD).isStatus(201);
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(ann.api().get(ann.profile()).etag()).isEqualTo("\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "42",
        "{",
        "{\"riasec\":",
        "{\"riasec\":{\"social\":20}} trailing",
        "{\"riasec\":{\"social\":20},\"riasec\":{\"social\":21}}",
        "{\"riasec\":{\"social\":NaN}}",
        "{\"riasec\":{\"social\":Infinity}}",
        "{\"riasec\":{\"social\":\"20\"}}",
        "{\"riasec\":{\"social\":\"\"}}",
        "{\"riasec\":{\"social\":true}}",
        "{\"riasec\":{\"social\":[20]}}",
        "{\"riasec\":{\"social\":{}}}",
        "{\"riasec\":[1,2,3,4,5,6]}",
        "{\"riasec\":\"\"}",
        "{\"riasec\":{\"bravery\":20}}",
        "{\"scores\":{\"social\":20}}",
        "{\"activities\":{\"patient-contact\":\"3\"}}",
        "{\"activities\":{\"patient-contact\":null,\"patient-contact\":3}}",
        "{\"jobZone\":{\"now\":2.5}}",
        "{\"jobZone\":{\"now\":\"2\"}}",
        "{\"jobZone\":3}",
        "{\"statedChoices\":[\"medicine\"]}",
        "{\"statedChoices\":{\"clusters\":\"medicine\"}}",
        "{\"statedChoices\":{\"clusters\":[1]}}",
        "{\"statedChoices\":{\"clusters\":[true]}}",
        "{\"workValues\":{\"achievement\":\"high\"}}"
      })
  void aBodyOfTheWrongShapeIsMalformed(String body) {
    ann.save("\"1\"", body).isProblem(400, "malformed-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                   | #",
        "{\"riasec\":{}}                                      | #",
        "{\"riasec\":null,\"activities\":{}}                  | #",
        "{\"riasec\":{\"social\":40.5}}                       | #/riasec/social",
        "{\"riasec\":{\"social\":-1}}                         | #/riasec/social",
        "{\"riasec\":{\"social\":1e999}}                      | #/riasec/social",
        "{\"riasec\":{\"social\":-1e999}}                     | #/riasec/social",
        "{\"activities\":{\"patient-contact\":4.1}}           | #/activities/patient-contact",
        "{\"activities\":{\"sky-diving\":2}}                  | #/activities/sky-diving",
        "{\"activities\":{\"a/b~c\":2}}                       | #/activities/a~1b~0c",
        "{\"workValues\":{\"support\":0}}                     | #/workValues/support",
        "{\"jobZone\":{\"now\":0}}                            | #/jobZone/now",
        "{\"jobZone\":{\"later\":6}}                          | #/jobZone/later",
        "{\"statedChoices\":{\"clusters\":[\"magic\"]}}       | #/statedChoices/clusters/0",
        "{\"statedChoices\":{\"clusters\":[null]}}            | #/statedChoices/clusters/0",
        "{\"statedChoices\":{\"careers\":[\"99-9999.99\"]}}   | #/statedChoices/careers/0",
        "{\"notForMe\":{\"clusters\":[\"medicine\",\"x\"]}}   | #/notForMe/clusters/1",
        "{\"notForMe\":{\"careers\":[\"\"]}}                  | #/notForMe/careers/0",
      })
  void contentThatBreaksARuleIsToldWhereItDoes(String body, String pointer) {
    ann.save("\"1\"", body).isProblem(422, "validation-failed").pointsTo(pointer);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    ann.save(
            "\"1\"",
            """
            {"riasec":{"social":99},"jobZone":{"now":9},"statedChoices":{"clusters":["magic"]}}
            """)
        .isProblem(422, "validation-failed")
        .pointsTo("#/riasec/social")
        .pointsTo("#/jobZone/now")
        .pointsTo("#/statedChoices/clusters/0");
  }

  @Test
  void aBodyOfTenMegabytesIsTooLarge() {
    var body = "{\"riasec\":{\"social\":" + " ".repeat(10_000_000) + "20}}";
    ann.save("\"1\"", body).isProblem(413, "payload-too-large");
    ann.api().post("/api/setup", body).isProblem(413, "payload-too-large");
  }

  @Test
  void aDeepBodyIsMalformed() {
    ann.save("\"1\"", "[".repeat(50_000)).isProblem(400, "malformed-request");
    ann.save("\"1\"", "{\"riasec\":" + "{\"riasec\":".repeat(5_000))
        .isProblem(400, "malformed-request");
  }

  @Test
  void aBodyThatIsNotJsonIsNotRead() {
    ann.api()
        .with("If-Match", "\"1\"")
        .with("Content-Type", "text/plain")
        .put(ann.profile(), GOOD)
        .isProblem(415, "unsupported-media-type");
    ann.api().with("Accept", "image/png").get(ann.profile()).isProblem(406, "not-acceptable");
  }

  @Test
  void aStaleOrMissingPreconditionIsRefused() {
    ann.save("\"0\"", GOOD).isProblem(412, "precondition-failed");
    ann.save("\"2\"", GOOD).isProblem(412, "precondition-failed");
    ann.save("\"7\"", GOOD).isProblem(412, "precondition-failed");
    ann.save("W/\"1\"", GOOD).isProblem(412, "precondition-failed");
    ann.saveFirst(GOOD).isProblem(412, "precondition-failed");
    ann.api().put(ann.profile(), GOOD).isProblem(428, "precondition-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "%F0%9F%98%80", "azp4", "az", "aze", "%00"})
  void aCursorThatIsNotOursIsRefused(String cursor) {
    ann.api().get(ann.profile() + "/versions?after=" + cursor).isProblem(400, "invalid-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "201", "many", "1e3", "99999999999999"})
  void aLimitThatIsNoLimitIsRefused(String limit) {
    ann.api().get(ann.profile() + "/versions?limit=" + limit).isProblem(400, "malformed-request");
  }

  @Test
  void unknownStudentsAndOtherPeoplesStudentsReadTheSame() {
    var ben = school.student();
    var unknown = "stu_AAAAAAAAAAAAAAAAAAAAAA";
    for (var path : new String[] {"", "/profile", "/profile/versions", "/assessments"}) {
      var other = ann.api().get("/api/students/" + ben.id() + path).isProblem(404, "not-found");
      var none = ann.api().get("/api/students/" + unknown + path).isProblem(404, "not-found");
      assertThat(other.body().replace(ben.id(), "?")).isEqualTo(none.body().replace(unknown, "?"));
    }
    ann.api().with("If-Match", "\"1\"").put(ben.profile(), GOOD).isProblem(404, "not-found");
  }

  @Test
  void aTokenThatIsNotGoodHereIsRefused() {
    var tokens = TestTokens.shared();
    var anonymous = district().anonymous();
    anonymous.get(ann.profile()).isProblem(401, "unauthenticated");
    for (var token :
        new String[] {
          tokens.expired(ann.email()),
          tokens.forAudience(ann.email(), "another-api"),
          tokens.of(ann.email()) + "x",
          "nonsense"
        }) {
      anonymous.withToken(token).get(ann.profile()).isProblem(401, "unauthenticated");
    }
    try (var foreign = new TestTokens()) {
      anonymous
          .withToken(foreign.of(ann.email()))
          .get(ann.profile())
          .isProblem(401, "unauthenticated");
    }
  }

  @Test
  void somebodyOnNoRosterIsToldSoWhateverTheTokenClaims() {
    var token =
        TestTokens.shared()
            .of("stranger", Map.of("roles", "ops", "scope", "admin", "groups", "school-admin"));
    var stranger = district().anonymous().withToken(token);
    for (var path :
        new String[] {"/api/me", ann.profile(), "/api/schools", "/api/operations/outbox"}) {
      stranger.get(path).isProblem(403, "not-on-roster");
    }
  }

  @Test
  void anUnverifiedAddressBindsNobody() {
    var email = District.email("late");
    school
        .admin()
        .post("/api/schools/" + school.id() + "/students", District.student(email))
        .isStatus(201);
    var anonymous = district().anonymous();
    var impostor =
        TestTokens.shared().of("impostor", Map.of("email", email, "email_verified", false));
    anonymous.withToken(impostor).get("/api/me").isProblem(403, "not-on-roster");
    anonymous.as(email).get("/api/me").isStatus(200);
  }

  @Test
  void pathsAndMethodsThatAreNotServedAreProblemsToo() {
    ann.api().get("/api/nothing").isProblem(404, "not-found");
    ann.api().delete(ann.profile()).isProblem(405, "method-not-allowed");
    ann.api().get("/actuator/env").isProblem(403, "forbidden");
    district().anonymous().get("/actuator/health/liveness").isStatus(200);
  }
}
