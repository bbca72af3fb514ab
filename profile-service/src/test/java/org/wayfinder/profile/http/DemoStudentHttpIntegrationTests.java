package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Staff show the portal with a student who is nobody and counts nowhere. */
class DemoStudentHttpIntegrationTests extends RunningService {

  private static final String DEMO = "/api/me/demo-student";

  private SchoolFixture school;
  private Person carl;

  @BeforeEach
  void aCounsellor() {
    school = district().school();
    carl = school.counsellor();
  }

  private String demo() {
    return carl.api().put(DEMO).isStatus(200).text("/studentId");
  }

  @Test
  void theCounsellorDoesWhatStudentsDo() {
    carl.api().get(DEMO).isProblem(404, "not-found");
    var student = "/api/students/" + demo();
    assertThat(carl.api().get("/api/me/students/" + demo()).text("/relation")).isEqualTo("self");
    carl.api()
        .with("If-None-Match", "*")
        .put(student + "/profile", "{\"riasec\":{\"social\":31.25}}")
        .isStatus(201);
    carl.api().post(student + "/assessments", "{\"form\":\"short\"}").isStatus(201);
    carl.api()
        .put(student + "/consents/profiling", "{\"given\":false,\"wording\":\"profiling-1\"}")
        .isStatus(200);
    assertThat(carl.api().get(student + "/accesses").json().at("/items").isEmpty()).isTrue();
  }

  @Test
  void nobodyElseSeesIt() {
    var student = "/api/students/" + demo();
    school.counsellor().api().get(student).isProblem(404, "not-found");
    school.admin().get(student).isProblem(404, "not-found");
    school.student(carl.id()).api().get(student).isProblem(404, "not-found");
  }

  @Test
  void itIsInNoListCountOrExport() {
    var real = school.student(carl.id());
    var demo = demo();
    for (var list :
        new String[] {
          "/api/schools/" + school.id() + "/students",
          "/api/caseloads/" + carl.id() + "/students",
          "/api/caseloads/" + carl.id() + "/students/export",
          "/api/schools/" + school.id() + "/first-steps"
        }) {
      assertThat(school.admin().get(list).isStatus(200).body()).doesNotContain(demo, "Demo");
    }
    assertThat(school.admin().get("/api/schools/" + school.id() + "/students").json().at("/items"))
        .hasSize(1);
    assertThat(real.id()).isNotEqualTo(demo);
  }

  @Test
  void thereIsOneEvenWhenAskedForAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<String> make = this::demo;
      var made = threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> make).toList());
      for (var each : made) {
        assertThat(each.get()).isEqualTo(demo());
      }
    }
  }

  @Test
  void whoErasesItGetsANewOne() {
    var first = demo();
    var student = "/api/students/" + first;
    Answer erased =
        carl.api()
            .with("If-Match", carl.api().get(student).etag())
            .post(student + "/erasure", "{\"reason\":\"student-asked\"}")
            .isStatus(202);
    assertThat(erased.text("/requestedBy")).isEqualTo("student");
    assertThat(demo()).isNotEqualTo(first);
  }

  @Test
  void whoIsNoCounsellorAnyMoreHasLostIt() {
    var student = "/api/students/" + demo();
    var staff = "/api/schools/" + school.id() + "/staff/" + carl.id();
    school.admin().with("If-Match", school.admin().get(staff).etag()).delete(staff).isStatus(204);
    carl.api().get(student).isProblem(403, "not-on-roster");
  }

  @Test
  void studentsHaveNone() {
    school.student(carl.id()).api().put(DEMO).isProblem(403, "forbidden");
  }
}
