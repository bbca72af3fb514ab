package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.Api;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** Guardians see what students, or schools for the young ones, let them see, and change nothing. */
class GuardianHttpIntegrationTests extends RunningService {

  private static final String ACCEPTANCE = "/api/guardian-invitations/acceptance";

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person carl;
  private Person ann;
  private Api gina;

  @BeforeEach
  void aStudentWithAProfile() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
    ann.saveFirst("{\"riasec\":{\"social\":31.25}}").isStatus(201);
    gina = district().anonymous().as(District.email("gina"));
  }

  private String record() {
    return "/api/students/" + ann.id();
  }

  private String invitations() {
    return record() + "/guardian-invitations";
  }

  private Answer invite() {
    return ann.api().post(invitations(), "{}").isStatus(201);
  }

  private static Answer accept(Api who, String code) {
    return who.post(
        ACCEPTANCE,
        "{\"code\":\"%s\",\"givenName\":\"Gina\",\"familyName\":\"Archer\"}".formatted(code));
  }

  private void readsNothing(Api who) {
    who.get(record()).isProblem(403, "not-on-roster");
  }

  @Test
  void whoAcceptsSeesTheRecordAndChangesNothing() {
    readsNothing(gina);
    accept(gina, invite().text("/code")).isStatus(201);
    assertThat(gina.get("/api/me").text("/roles/0")).isEqualTo("guardian");
    assertThat(gina.get("/api/me/students").text("/items/0/id")).isEqualTo(ann.id());
    var relation = gina.get("/api/me/students/" + ann.id()).isStatus(200);
    assertThat(relation.text("/relation")).isEqualTo("guardian");
    gina.get(ann.profile()).isStatus(200);
    gina.get(record() + "/consents").isStatus(200);
    assertThat(gina.get(record() + "/accesses").text("/items/0/readerName"))
        .isEqualTo("Gina Archer");
    gina.with("If-Match", "\"1\"").put(ann.profile(), "{}").isProblem(403, "forbidden");
    gina.get(record() + "/assessments").isProblem(403, "forbidden");
    gina.post(record() + "/erasure", "{\"reason\":\"student-asked\"}").isProblem(403, "forbidden");
    gina.get(invitations()).isProblem(403, "forbidden");
    gina.get("/api/schools/" + school.id() + "/students").isProblem(403, "forbidden");
    gina.get("/api/caseloads/" + carl.id() + "/students").isProblem(404, "not-found");
  }

  @Test
  void otherStudentsStayHiddenFromAGuardian() {
    accept(gina, invite().text("/code")).isStatus(201);
    var ben = school.student(carl.id());
    gina.get("/api/students/" + ben.id()).isProblem(404, "not-found");
    gina.get("/api/me/students/" + ben.id()).isProblem(404, "not-found");
  }

  @Test
  void whatIsWithdrawnEndsAtTheNextRequest() {
    var invited = invite();
    accept(gina, invited.text("/code")).isStatus(201);
    var listed = ann.api().get(invitations()).isStatus(200);
    assertThat(listed.text("/items/0/guardianName")).isEqualTo("Gina Archer");
    assertThat(listed.json().toString()).doesNotContain(invited.text("/code"));
    ann.api().delete(invitations() + "/" + invited.text("/id")).isStatus(204);
    readsNothing(gina);
    accept(gina, invited.text("/code")).isProblem(403, "wrong-invitation-code");
    ann.api().delete(invitations() + "/" + invited.text("/id")).isProblem(404, "not-found");
    assertThat(
            database
                .getCollection("people")
                .countDocuments(
                    new Document("familyName", "Archer")
                        .append("kind", "guardian")
                        .append("givenName", "Gina")))
        .isZero();
  }

  @Test
  void aGuardianOfTwoKeepsTheOtherOne() {
    var first = invite();
    accept(gina, first.text("/code")).isStatus(201);
    var ben = school.student(carl.id());
    var second = ben.api().post("/api/students/" + ben.id() + "/guardian-invitations", "{}");
    accept(gina, second.text("/code")).isStatus(201);
    assertThat(gina.get("/api/me/students").json().at("/items").size()).isEqualTo(2);
    ann.api().delete(invitations() + "/" + first.text("/id")).isStatus(204);
    assertThat(gina.get("/api/me/students").text("/items/0/id")).isEqualTo(ben.id());
    gina.get(record()).isProblem(404, "not-found");
  }

  @Test
  void aCodeLetsInOnePersonWhoMayAskAgain() {
    var code = invite().text("/code");
    var once = accept(gina, code).isStatus(201);
    var again = accept(gina, code).isStatus(201);
    assertThat(again.text("/guardianId")).isEqualTo(once.text("/guardianId"));
    var other = district().anonymous().as(District.email("other"));
    accept(other, code).isProblem(403, "wrong-invitation-code");
    readsNothing(other);
    accept(other, "AAAAA-BBBBB").isProblem(403, "wrong-invitation-code");
    accept(other, " ").isProblem(403, "wrong-invitation-code");
    other.post(ACCEPTANCE, "{\"code\":\"x\"}").isProblem(422, "validation-failed");
  }

  @Test
  void anInvitationThatIsTooOldLetsNobodyIn() {
    var invited = invite();
    database
        .getCollection("guardianInvitations")
        .updateOne(
            new Document("_id", invited.text("/id")),
            new Document("$set", new Document("expiresAt", Date.from(Instant.EPOCH))));
    accept(gina, invited.text("/code")).isProblem(403, "wrong-invitation-code");
    assertThat(ann.api().get(invitations()).json().at("/items").isEmpty()).isTrue();
  }

  @Test
  void whoIsOnTheRosterTakesAnAccountOfTheirOwn() {
    var code = invite().text("/code");
    accept(carl.api(), code).isProblem(409, "conflict");
    assertThat(carl.api().get("/api/me").text("/roles/0")).isEqualTo("counsellor");
    accept(gina, code).isStatus(201);
  }

  @Test
  void theYoungAreInvitedForByTheirSchoolAndTheirGuardiansConsent() {
    var born = LocalDate.now(ZoneOffset.UTC).minusYears(11);
    var tag = school.admin().get(record()).etag();
    school
        .admin()
        .with("If-Match", tag)
        .put(
            record(),
            "{\"login\":\"%s\",\"givenName\":\"Ann\",\"familyName\":\"Archer\",\"grade\":5,\"counsellorIds\":[],\"bornOn\":\"%s\"}"
                .formatted(ann.email(), born))
        .isStatus(200);
    ann.api().post(invitations(), "{}").isProblem(403, "forbidden");
    carl.api().post(invitations(), "{}").isProblem(404, "not-found");
    var code = school.admin().post(invitations(), "{}").isStatus(201).text("/code");
    accept(gina, code).isStatus(201);
    var yes = "{\"given\":true,\"wording\":\"profiling-1\"}";
    ann.api().put(record() + "/consents/profiling", yes).isProblem(403, "forbidden");
    gina.put(record() + "/consents/profiling", yes).isStatus(200);
  }

  @Test
  void guardiansDontDecideForTheGrown() {
    accept(gina, invite().text("/code")).isStatus(201);
    gina.put(record() + "/consents/profiling", "{\"given\":false,\"wording\":\"profiling-1\"}")
        .isProblem(403, "forbidden");
  }

  @Test
  void tenInvitationsAreEnough() {
    for (int i = 0; i < 10; i++) {
      invite();
    }
    ann.api().post(invitations(), "{}").isProblem(409, "conflict");
  }

  @Test
  void erasureTakesTheGuardianAlong() {
    accept(gina, invite().text("/code")).isStatus(201);
    ann.api()
        .with("If-Match", ann.api().get(record()).etag())
        .post(record() + "/erasure", "{\"reason\":\"student-asked\"}")
        .isStatus(202);
    await()
        .untilAsserted(() ->
            assertThat(
                    database
                        .getCollection("guardianInvitations")
                        .countDocuments(new Document("studentId", ann.id())))
                .isZero());
    readsNothing(gina);
  }
}
