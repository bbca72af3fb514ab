package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.Api;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.FakeCatalogue;
import org.wayfinder.profile.testing.RunningService;

/** The assessment given to students over HTTP, and how far they are. */
class AssignmentHttpIntegrationTests extends RunningService {

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private SchoolFixture school;
  private Person carl;
  private Person ann;
  private String base;

  @BeforeEach
  void aCaseload() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
    base = "/api/caseloads/" + carl.id() + "/assignments";
  }

  @Test
  void aStudentGoesFromNotStartedToFinished() {
    before(); // What was finished before isn't what is asked for.
    var path = give(carl.api(), base, "{\"all\":true}");
    assertThat(states(path)).containsExactly("not-started");
    assertThat(mine().text("/items/0/state")).isEqualTo("not-started");

    var assessment = start();
    assertThat(states(path)).containsExactly("in-progress");

    finish(assessment);
    assertThat(states(path)).containsExactly("finished");
    assertThat(mine().text("/items/0/title")).isEqualTo("Interests");
    assertThat(mine().text("/items/0/state")).isEqualTo("finished");
    var counts = carl.api().get(path).isStatus(200).json().at("/counts");
    assertThat(counts.at("/finished").asInt()).isEqualTo(1);
    assertThat(counts.at("/not-started").asInt()).isZero();
    assertThat(carl.api().get(path + "/students?state=in-progress").json().at("/items")).isEmpty();
    assertThat(carl.api().get(path + "/students").text("/items/0/recommendations"))
        .isEqualTo("/api/students/" + ann.id() + "/recommendations");
  }

  @Test
  void nobodyElseLearnsOfIt() {
    var path = give(carl.api(), base, "{\"all\":true}");
    var body = body("{\"all\":true}");
    var strangers =
        Stream.of(school.counsellor().api(), ann.api(), district().school().admin()).toList();
    assertThat(strangers)
        .allSatisfy(stranger -> {
          stranger.get(path).isProblem(404, "not-found");
          stranger.get(path + "/students").isProblem(404, "not-found");
          stranger
              .with("If-Match", "\"1\"")
              .put(path, "{\"title\":\"Mine\",\"dueOn\":\"%s\",\"closed\":true}".formatted(today))
              .isProblem(404, "not-found");
          stranger.get(base).isProblem(404, "not-found");
          stranger.post(base, body).isProblem(404, "not-found");
        });
    school.admin().get(path).isStatus(200);
    var schoolWide = "/api/schools/" + school.id() + "/assignments";
    carl.api().post(schoolWide, body).isProblem(403, "forbidden");
    assertThat(school.admin().get(schoolWide).json().at("/items")).hasSize(1);
  }

  @Test
  void whoLeavesTheCaseloadIsShownNoMore() {
    var path = give(carl.api(), base, "{\"all\":true}");
    school.admin().delete("/api/caseloads/" + carl.id() + "/students/" + ann.id()).isStatus(204);
    assertThat(states(path)).isEmpty();
    assertThat(mine().json().at("/items")).isEmpty();
  }

  @Test
  void theSchoolsAdminGivesItToStudentsOfEveryCaseload() {
    var ben = school.student();
    var path =
        give(school.admin(), "/api/schools/" + school.id() + "/assignments", "{\"grade\":10}");
    var items = school.admin().get(path + "/students").isStatus(200).json().at("/items");
    assertThat(items.valueStream().map(item -> item.at("/studentId").asString()))
        .containsExactlyInAnyOrder(ann.id(), ben.id());
    carl.api().get(path).isProblem(404, "not-found");
    assertThat(mine().json().at("/items")).hasSize(1);
  }

  @Test
  void aStudentOfAnotherCaseloadRefusesTheWhole() {
    var ben = school.student();
    var ids = "{\"ids\":[\"%s\",\"%s\",\"stu_none\",null]}".formatted(ann.id(), ben.id());
    carl.api()
        .post(base, body(ids))
        .isProblem(422, "validation-failed")
        .pointsTo("#/students/ids/1")
        .pointsTo("#/students/ids/2")
        .pointsTo("#/students/ids/3");
    assertThat(carl.api().get(base).json().at("/items")).isEmpty();
    carl.api()
        .post(base, body("{\"grade\":9}"))
        .isProblem(422, "validation-failed")
        .pointsTo("#/students");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                             | #/title",
        "{}                                             | #/dueOn",
        "{}                                             | #/students",
        "{\"dueOn\":\"tomorrow\"}                       | #/dueOn",
        "{\"dueOn\":\"2020-01-01\"}                     | #/dueOn",
        "{\"dueOn\":\"9999-01-01\"}                     | #/dueOn",
        "{\"form\":\"tie-breaker\"}                     | #/form",
        "{\"form\":\"medium\"}                          | #/form",
        "{\"students\":{\"all\":true,\"grade\":9}}      | #/students",
        "{\"students\":{\"all\":false}}                 | #/students",
        "{\"students\":{\"grade\":14}}                  | #/students/grade",
      })
  void aRequestIsChecked(String body, String pointer) {
    carl.api().post(base, body).isProblem(422, "validation-failed").pointsTo(pointer);
  }

  @Test
  void aChangeNeedsTheVersionThatWasRead() {
    var path = give(carl.api(), base, "{\"all\":true}");
    var read = carl.api().get(path);
    var change = "{\"title\":\"Later\",\"dueOn\":\"%s\",\"closed\":true}".formatted(today);
    carl.api().put(path, change).isProblem(428, "precondition-required");
    carl.api().with("If-Match", read.etag()).put(path, "{}").isProblem(422, "validation-failed");
    var changed = carl.api().with("If-Match", read.etag()).put(path, change).isStatus(200);
    assertThat(changed.text("/assignment/title")).isEqualTo("Later");
    assertThat(changed.json().at("/assignment/closed").asBoolean()).isTrue();
    carl.api()
        .with("If-Match", read.etag())
        .put(path, change)
        .isProblem(412, "precondition-failed");
    assertThat(mine().json().at("/items/0/closed").asBoolean()).isTrue();
  }

  @Test
  void aRepetitionGivesItOnce() {
    var api = carl.api().with("Idempotency-Key", UUID.randomUUID().toString());
    var first = give(api, base, "{\"all\":true}");
    assertThat(give(api, base, "{\"all\":true}")).isEqualTo(first);
    api.post(base, body("{\"grade\":10}")).isProblem(422, "idempotency-key-reused");
    assertThat(carl.api().get(base).json().at("/items")).hasSize(1);
  }

  @Test
  void pagesShowEveryStudentAndEveryAssignmentOnce() {
    var all = new ArrayList<>(List.of(ann.id()));
    IntStream.range(0, 4).forEach(_ -> all.add(school.student(carl.id()).id()));
    var path = give(carl.api(), base, "{\"all\":true}");
    assertThat(paged(path + "/students?limit=2", "/studentId"))
        .containsExactlyElementsOf(all.stream().sorted().toList());
    give(carl.api(), base, "{\"all\":true}");
    give(carl.api(), base, "{\"grade\":10}");
    assertThat(paged(base + "?limit=1", "/id")).hasSize(3).doesNotHaveDuplicates();
    carl.api().get(path + "/students?state=late").isProblem(400, "malformed-request");
    carl.api().get(path + "/students?after=x").isProblem(400, "invalid-cursor");
  }

  private List<String> paged(String path, String pointer) {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = carl.api().get(path + next).isStatus(200).json();
      page.at("/items").forEach(item -> seen.add(item.at(pointer).asString()));
      next = page.at("/next").isNull() ? "" : "&after=" + page.at("/next").asString();
    } while (!next.isEmpty());
    return seen;
  }

  private String body(String students) {
    return "{\"title\":\"Interests\",\"dueOn\":\"%s\",\"students\":%s}"
        .formatted(today.plusDays(7), students);
  }

  private String give(Api api, String base, String students) {
    return api.post(base, body(students)).isStatus(201).header("Location");
  }

  private List<String> states(String path) {
    var items = carl.api().get(path + "/students").isStatus(200).json().at("/items");
    return items.valueStream().map(item -> item.at("/state").asString()).toList();
  }

  private Answer mine() {
    return ann.api().get("/api/students/" + ann.id() + "/assignments").isStatus(200);
  }

  private void before() {
    finish(start());
  }

  private String start() {
    var assessments = "/api/students/" + ann.id() + "/assessments";
    return ann.api().post(assessments, "{\"form\":\"short\"}").isStatus(201).header("Location");
  }

  private void finish(String assessment) {
    var answers =
        FakeCatalogue.items("short").stream()
            .map(item -> "\"" + item + "\":4")
            .collect(Collectors.joining(","));
    ann.api().patch(assessment + "/answers", "{\"answers\":{" + answers + "}}").isStatus(200);
    ann.api().post(assessment + "/completion", "").isStatus(201);
  }
}
