package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Students, caseloads and repeated creations over HTTP. */
class RosterHttpIntegrationTests extends RunningService {

  private SchoolFixture school;
  private String staffPath;
  private String studentsPath;

  @BeforeEach
  void aSchool() {
    school = district().school();
    staffPath = "/api/schools/" + school.id() + "/staff";
    studentsPath = "/api/schools/" + school.id() + "/students";
  }

  @Test
  void aRelationEndsWithTheNextRequest() {
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    ann.saveFirst("{\"jobZone\":{\"now\":3}}");
    var entry = "/api/caseloads/" + carl.id() + "/students/" + ann.id();
    carl.api().get(ann.profile()).isStatus(200);
    assertThat(carl.api().get("/api/me/students/" + ann.id()).text("/relation"))
        .isEqualTo("caseload");

    school.admin().delete(entry).isStatus(204);
    carl.api().get(ann.profile()).isProblem(404, "not-found");
    carl.api().get("/api/me/students/" + ann.id()).isProblem(404, "not-found");
    school.admin().delete(entry).isStatus(204);

    school.admin().put(entry).isStatus(204);
    school.admin().put(entry).isStatus(204);
    carl.api().get(ann.profile()).isStatus(200);
    carl.api().put(entry).isProblem(403, "forbidden");
  }

  @Test
  void aRepeatedCreationAnswersTheSameAgain() {
    var key = UUID.randomUUID().toString();
    var body = District.student(District.email("once"));
    var api = school.admin().with("Idempotency-Key", key);
    var first = api.post(studentsPath, body).isStatus(201);
    var again = api.post(studentsPath, body).isStatus(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.etag()).isEqualTo(first.etag());
    api.post(studentsPath, District.student(District.email("other")))
        .isProblem(422, "idempotency-key-reused");
    api.post(staffPath, District.staff(District.email("staff"), "counsellor")).isStatus(201);
    var elsewhere = district().school();
    elsewhere
        .admin()
        .with("Idempotency-Key", key)
        .post(
            "/api/schools/" + elsewhere.id() + "/students",
            District.student(District.email("elsewhere")))
        .isStatus(201);
    school
        .admin()
        .with("Idempotency-Key", "no spaces")
        .post(studentsPath, body)
        .isProblem(400, "malformed-request");
  }

  @Test
  void repetitionsAtOnceCreateOnce() throws Exception {
    var api = school.admin().with("Idempotency-Key", UUID.randomUUID().toString());
    var body = District.student(District.email("once"));
    var requests =
        IntStream.range(0, 8)
            .mapToObj(_ -> (Callable<Answer>) () -> api.post(studentsPath, body))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(requests).stream().map(Future::resultNow).toList();
      assertThat(answers).allSatisfy(answer -> answer.isStatus(201));
      assertThat(answers.stream().map(answer -> answer.text("/id")).distinct()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                     | #/login",
        "{}                                     | #/givenName",
        "{}                                     | #/grade",
        "{}                                     | #/counsellorIds",
        "{\"grade\":0}                          | #/grade",
        "{\"grade\":14}                         | #/grade",
        "{\"givenName\":\"a\\nb\"}              | #/givenName",
        "{\"counsellorIds\":[\"stf_x\"]}        | #/counsellorIds/0",
        "{\"counsellorIds\":[null]}             | #/counsellorIds/0",
      })
  void aRosterEntryIsChecked(String body, String pointer) {
    school.admin().post(studentsPath, body).isProblem(422, "validation-failed").pointsTo(pointer);
    assertThat(school.admin().get(studentsPath).json().at("/items")).isEmpty();
  }

  @Test
  void aCounsellorOfAnotherSchoolGetsNoStudentOfThisOne() {
    var stranger = district().school().counsellor();
    school
        .admin()
        .post(studentsPath, District.student(District.email("x"), stranger.id()))
        .isProblem(422, "validation-failed")
        .pointsTo("#/counsellorIds/0");
    var ann = school.student();
    school
        .admin()
        .put("/api/caseloads/" + stranger.id() + "/students/" + ann.id())
        .isProblem(404, "not-found");
  }

  @Test
  void aCaseloadIsFilteredByGradeNameAndIds() {
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    var ben = school.student(carl.id());
    var stranger = school.student(school.counsellor().id());
    var path = "/api/caseloads/" + carl.id() + "/students";
    assertThat(size(carl, path + "?grade=10&text=ARCHER%20a")).isEqualTo(2);
    assertThat(size(carl, path + "?grade=11")).isZero();
    assertThat(size(carl, path + "?text=%20nobody")).isZero();
    assertThat(size(carl, path + "?id=" + ben.id() + "&id=" + stranger.id())).isEqualTo(1);
    assertThat(size(carl, path + "?limit=1&text=n&id=" + ann.id())).isEqualTo(1);
    carl.api().get(path + "?grade=0").isProblem(400, "malformed-request");
    carl.api().get(path + "?text=" + "x".repeat(101)).isProblem(400, "malformed-request");
    carl.api().get(path + "?id=x" + "&id=z".repeat(100)).isProblem(400, "malformed-request");
  }

  private static int size(District.Person who, String path) {
    return who.api().get(path).isStatus(200).json().at("/items").size();
  }

  @Test
  void aCaseloadPagesThroughEveryStudentOnceWithTheNewestProfile() {
    var carl = school.counsellor();
    var students = IntStream.range(0, 5).mapToObj(_ -> school.student(carl.id())).toList();
    students.getFirst().saveFirst("{\"jobZone\":{\"now\":3}}");
    var seen = new ArrayList<String>();
    var path = "/api/caseloads/" + carl.id() + "/students?limit=2";
    var next = "";
    do {
      var page = carl.api().get(path + next).isStatus(200).json();
      page.at("/items")
          .forEach(item -> {
            seen.add(item.at("/id").asString());
            boolean hasProfile = item.at("/id").asString().equals(students.getFirst().id());
            assertThat(item.at("/profileVersion").asInt(0)).isEqualTo(hasProfile ? 1 : 0);
          });
      next = page.at("/next").isNull() ? "" : "&after=" + page.at("/next").asString();
    } while (!next.isEmpty());
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(students.stream().map(District.Person::id).toList());
  }
}
