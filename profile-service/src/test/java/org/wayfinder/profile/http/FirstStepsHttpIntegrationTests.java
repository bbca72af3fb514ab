package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** A new school is told what is missing until its first student has signed in. */
class FirstStepsHttpIntegrationTests extends RunningService {

  private static List<String> open(SchoolFixture school) {
    return school
        .admin()
        .get("/api/schools/" + school.id() + "/first-steps")
        .isStatus(200)
        .json()
        .at("/steps")
        .valueStream()
        .filter(step -> !step.at("/done").asBoolean())
        .map(step -> step.at("/id").asString())
        .toList();
  }

  @Test
  void eachStepIsDoneWhenTheRosterShowsIt() {
    var school = district().school();
    assertThat(open(school)).containsExactly("roster", "counsellors", "sign-in-provider");
    var ann = school.student();
    assertThat(open(school)).containsExactly("counsellors", "sign-in-provider");
    var carl = school.counsellor();
    assertThat(open(school)).containsExactly("counsellors", "sign-in-provider");
    school.admin().put("/api/caseloads/" + carl.id() + "/students/" + ann.id(), "").isStatus(204);
    assertThat(open(school)).containsExactly("sign-in-provider");
    carl.api().get("/api/me").isStatus(200);
    assertThat(open(school)).containsExactly("sign-in-provider");
    ann.api().get("/api/me").isStatus(200);
    assertThat(open(school)).isEmpty();
  }

  @Test
  void othersSchoolsAndUnknownOnesAreNotThere() {
    var school = district().school();
    var other = district().school();
    school.admin().get("/api/schools/" + other.id() + "/first-steps").isProblem(404, "not-found");
    district().founder().get("/api/schools/sch_unknown/first-steps").isProblem(404, "not-found");
    school
        .counsellor()
        .api()
        .get("/api/schools/" + school.id() + "/first-steps")
        .isProblem(403, "forbidden");
  }
}
