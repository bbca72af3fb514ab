package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.roster.testing.RosterZip;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.Api;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.RunningService;

/** Rosters sent, checked, applied and left out of, over HTTP. */
class RosterImportHttpIntegrationTests extends RunningService {

  private static final String PATH = "/api/roster-imports";

  private final String school = "school-" + UUID.randomUUID();
  private final String ann = District.email("ann");
  private final String carl = District.email("carl");
  private Api founder;

  @BeforeEach
  void founder() {
    founder = district().founder();
  }

  @Test
  void aRosterBringsPeopleInAndTakesAccessFromWhomItHasNoMore() {
    var first = importOf(zip().user("a" + school, school, "student", ann, "10"));
    assertThat(first.json().at("/students/added").asInt()).isOne();
    assertThat(first.json().at("/staff/added").asInt()).isOne();
    assertThat(first.json().at("/schools/added").asInt())
        .isPositive(); // north may be there already
    var annApi = district().anonymous().as(ann);
    var id = annApi.get("/api/me").isStatus(200).text("/id");
    var carlApi = district().anonymous().as(carl);
    carlApi.get("/api/students/" + id).isStatus(200);

    var second = importOf(zip());
    assertThat(second.json().at("/students/left").asInt()).isOne();
    annApi.get("/api/me").isProblem(403, "not-on-roster");
    carlApi.get("/api/students/" + id).isProblem(404, "not-found");

    importOf(zip().user("a" + school, school, "student", ann, "11"));
    assertThat(annApi.get("/api/me").isStatus(200).text("/id")).isEqualTo(id);
    carlApi.get("/api/students/" + id).isStatus(200);
    importOf(RosterZip.oneSchool());
  }

  @Test
  void aBadRowIsNamedAndSpoilsNothingElse() {
    var checked =
        checked(
            zip()
                .user("b" + school, school, "student", "", "10")
                .user("a" + school, school, "student", ann, "10"));
    assertThat(checked.json().at("/problems").asInt()).isOne();
    assertThat(checked.json().at("/students/added").asInt()).isOne();
    var problem = founder.get(at(checked) + "/problems").json().at("/items/0");
    assertThat(problem.at("/file").asString()).isEqualTo("users.csv");
    assertThat(problem.at("/line").asInt()).isEqualTo(3);
    assertThat(problem.at("/column").asString()).isEqualTo("email");
    founder.postZip(PATH, zip().bytes()).isProblem(409, "conflict");
    founder.with("If-Match", "\"99\"").delete(at(checked)).isProblem(412, "precondition-failed");
    founder.delete(at(checked)).isProblem(428, "precondition-required");
    founder.with("If-Match", checked.etag()).delete(at(checked)).isStatus(204);
    district().anonymous().as(ann).get("/api/me").isProblem(403, "not-on-roster");
  }

  @Test
  void whatIsNoRosterIsRefusedAndNothingIsKept() {
    founder.postZip(PATH, new byte[99]).isProblem(400, "malformed-request");
    founder
        .postZip(PATH, RosterZip.oneSchool().with("users.csv", "sourcedId").bytes())
        .isProblem(422, "validation-failed")
        .pointsTo("#/users.csv/1");
    var other = district().school();
    other.admin().postZip(PATH, zip().bytes()).isProblem(403, "forbidden");
    other.counsellor().api().get(PATH).isProblem(403, "forbidden");
  }

  @Test
  void theSampleOfTheDocumentsIsARosterAsItStands() throws IOException {
    var sample = RosterZip.ofFolder(Path.of("../docs/samples/roster"));
    var checked = checked(sample);
    assertThat(checked.json().path("problems").asInt()).isZero();
    assertThat(checked.json().at("/schools/added").asInt()).isOne();
    assertThat(checked.json().at("/staff/added").asInt()).isEqualTo(2);
    assertThat(checked.json().at("/students/added").asInt()).isEqualTo(3);
    apply(checked);
    var cyril = district().anonymous().as("cyril.sample@example.org");
    var caseload = "/api/caseloads/" + cyril.get("/api/me").text("/id") + "/students";
    assertThat(cyril.get(caseload).json().path("items")).hasSize(2);
    importOf(RosterZip.oneSchool());
  }

  private RosterZip zip() {
    return RosterZip.oneSchool()
        .school(school, "School " + school)
        .user("c" + school, school, "counselor", carl, "")
        .with("classes.csv", "sourcedId")
        .with("enrollments.csv", "classSourcedId,userSourcedId,role")
        .line("enrollments.csv", "k,c" + school + ",teacher")
        .line("enrollments.csv", "k,a" + school + ",student");
  }

  private Answer importOf(RosterZip zip) {
    var checked = checked(zip);
    apply(checked);
    return checked;
  }

  private void apply(Answer checked) {
    founder.with("If-Match", checked.etag()).post(at(checked) + "/application", "").isStatus(200);
    await().until(() -> "applied".equals(founder.get(at(checked)).text("/state")));
  }

  private Answer checked(RosterZip zip) {
    var sent = founder.postZip(PATH, zip.bytes()).isStatus(201);
    await().until(() -> "checked".equals(founder.get(at(sent)).text("/state")));
    return founder.get(at(sent));
  }

  private static String at(Answer answer) {
    return PATH + "/" + answer.text("/id");
  }
}
