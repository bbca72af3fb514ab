package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Schools and their staff over HTTP. */
class StaffHttpIntegrationTests extends RunningService {

  private SchoolFixture school;
  private String staffPath;

  @BeforeEach
  void aSchool() {
    school = district().school();
    staffPath = "/api/schools/" + school.id() + "/staff";
  }

  @Test
  void aSchoolIsRenamedByItsAdminAndOnlyFromWhatWasRead() {
    var path = "/api/schools/" + school.id();
    var tag = school.admin().get(path).etag();
    var renamed =
        school.admin().with("If-Match", tag).put(path, "{\"name\":\"Hill\"}").isStatus(200);
    assertThat(renamed.text("/name")).isEqualTo("Hill");
    school
        .admin()
        .with("If-Match", tag)
        .put(path, "{\"name\":\"Late\"}")
        .isProblem(412, "precondition-failed");
    school.admin().put(path, "{\"name\":\"No\"}").isProblem(428, "precondition-required");
    school
        .admin()
        .with("If-Match", renamed.etag())
        .put(path, "{\"name\":\" \"}")
        .isProblem(422, "validation-failed")
        .pointsTo("#/name");
    assertThat(school.admin().get(path).text("/name")).isEqualTo("Hill");
  }

  @Test
  void staffSeeTheirOwnSchoolAndOperatorsEverySchool() {
    assertThat(school.admin().get("/api/schools").json().at("/items")).hasSize(1);
    assertThat(district().founder().get("/api/schools?limit=200").json().at("/items").size())
        .isGreaterThan(1);
    school.student().api().get("/api/schools").isProblem(403, "forbidden");
    school.admin().get("/api/schools/" + district().school().id()).isProblem(404, "not-found");
    district().founder().get("/api/schools/sch_unknown").isProblem(404, "not-found");
  }

  @Test
  void dismissedStaffLoseAccessAtOnce() {
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    var path = staffPath + "/" + carl.id();
    carl.api().get("/api/me").isStatus(200);

    school.admin().with("If-Match", "\"9\"").delete(path).isProblem(412, "precondition-failed");
    school.admin().delete(path).isProblem(428, "precondition-required");
    school.admin().with("If-Match", "\"1\"").delete(path).isStatus(204);

    carl.api().get("/api/me").isProblem(403, "not-on-roster");
    school.admin().get("/api/caseloads/" + carl.id() + "/students").isProblem(404, "not-found");
    assertThat(school.admin().get("/api/students/" + ann.id()).json().at("/counsellorIds").size())
        .isZero();
  }

  @Test
  void whoIsACounsellorNoMoreLosesTheCaseload() {
    var carl = school.counsellor();
    var ann = school.student(carl.id());
    school
        .admin()
        .with("If-Match", "\"1\"")
        .put(staffPath + "/" + carl.id(), District.staff(carl.email(), "school-admin"))
        .isStatus(200);
    assertThat(school.admin().get("/api/students/" + ann.id()).json().at("/counsellorIds").size())
        .isZero();
  }

  @Test
  void nobodyLocksThemselvesOut() {
    var me = school.admin().get("/api/me").text("/id");
    var own = staffPath + "/" + me;
    var login = school.admin().get(own).text("/login");
    school.admin().with("If-Match", "\"1\"").delete(own).isProblem(409, "conflict");
    school
        .admin()
        .with("If-Match", "\"1\"")
        .put(own, District.staff(login, "counsellor"))
        .isProblem(409, "conflict");
    school
        .admin()
        .with("If-Match", "\"1\"")
        .put(own, District.staff(login, "school-admin", "counsellor"))
        .isStatus(200);
  }

  @Test
  void anAdminCannotTakeOverAnOperator() {
    var first = district().firstSchool();
    var second = first.staffMember(district().founder(), "school-admin");
    var founder = district().founder().get("/api/me").text("/id");
    var path = "/api/schools/" + first.id() + "/staff/" + founder;
    second
        .api()
        .with("If-Match", second.api().get(path).etag())
        .put(path, District.staff("second@example.org", "school-admin", "ops"))
        .isProblem(403, "forbidden");
    second
        .api()
        .with("If-Match", second.api().get(path).etag())
        .delete(path)
        .isProblem(403, "forbidden");
  }

  @Test
  void rolesAreCheckedAndAStudentIsNoStaff() {
    school
        .admin()
        .post(staffPath, District.staff(District.email("x"), "student"))
        .isProblem(422, "validation-failed")
        .pointsTo("#/roles/0");
    school
        .admin()
        .post(staffPath, District.staff(District.email("x")))
        .isProblem(422, "validation-failed")
        .pointsTo("#/roles");
    school
        .admin()
        .post(staffPath, District.staff(District.email("x"), "ops"))
        .isProblem(403, "forbidden");
  }
}
