package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/** A student is erased: gone at once, everywhere, with a proof, and for good. */
class ErasureHttpIntegrationTests extends RunningService {

  private static final String ASKED = "{\"reason\":\"student-asked\"}";

  @Autowired private MongoDatabase database;

  private SchoolFixture school;
  private Person carl;
  private Person ann;

  @BeforeEach
  void aStudentWithEverything() {
    school = district().school();
    carl = school.counsellor();
    ann = school.student(carl.id());
    ann.saveFirst("{\"riasec\":{\"social\":31.25}}").isStatus(201);
    ann.api()
        .post("/api/students/" + ann.id() + "/assessments", "{\"form\":\"short\"}")
        .isStatus(201);
    ann.api()
        .put(
            "/api/students/" + ann.id() + "/consents/profiling",
            "{\"given\":true,\"wording\":\"profiling-1\"}")
        .isStatus(200);
    var nextWeek = LocalDate.now(ZoneOffset.UTC).plusDays(7);
    carl.api()
        .post(
            "/api/caseloads/" + carl.id() + "/assignments",
            "{\"title\":\"Interests\",\"dueOn\":\"%s\",\"students\":{\"all\":true}}"
                .formatted(nextWeek))
        .isStatus(201);
  }

  private String record() {
    return "/api/students/" + ann.id();
  }

  private Answer erase() {
    return ann.api().with("If-Match", "\"2\"").post(record() + "/erasure", ASKED);
  }

  private Answer complete(String erasure) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> district().anonymous().get(erasure).text("/state").equals("complete"));
    return district().anonymous().get(erasure);
  }

  @Test
  void thePersonIsGoneFromEveryQueryWithTheAnswer() {
    erase().isStatus(202);
    ann.api().get("/api/me").isProblem(403, "not-on-roster");
    for (var path : new String[] {record(), ann.profile(), "/api/me/students/" + ann.id()}) {
      carl.api().get(path).isProblem(404, "not-found");
      school.admin().get(path).isProblem(404, "not-found");
    }
    var caseload = carl.api().get("/api/caseloads/" + carl.id() + "/students").isStatus(200);
    assertThat(caseload.body()).doesNotContain(ann.id());
    school.admin().with("If-Match", "\"3\"").post(record() + "/erasure", ASKED).isStatus(404);
  }

  @Test
  void nothingOfThePersonIsInAnyCollectionOnceItIsComplete() {
    var erasure = erase().isStatus(202).text("/id");
    complete("/api/erasures/" + erasure);
    for (var collection : database.listCollectionNames()) {
      for (var document : database.getCollection(collection).find()) {
        var json = document.toJson(JsonWriterSettings.builder().build());
        assertThat(json).as(collection).doesNotContain(ann.email());
        if (json.contains(ann.id())) {
          assertThat(json).as(collection).doesNotContain("Archer", "31.25");
          assertThat(collection).isIn("people", "erasures");
        }
      }
    }
    var left = database.getCollection("people").find(new Document("_id", ann.id())).first();
    assertThat(left).containsOnlyKeys("_id", "kind", "loginKey", "version", "changedAt");
  }

  @Test
  void theReceiptIsSignedByThisInstallation() throws Exception {
    var erasure = erase().isStatus(202).text("/id");
    var receipt = SignedJWT.parse(complete("/api/erasures/" + erasure).text("/receipt"));
    var key = district().anonymous().get("/api/erasure-keys").isStatus(200).json().at("/keys/0");
    assertThat(key.propertyNames()).as("no private part").doesNotContain("d");
    assertThat(receipt.verify(new ECDSAVerifier(ECKey.parse(key.toString())))).isTrue();
    var claims = receipt.getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo(ann.id());
    assertThat(claims.getJWTID()).isEqualTo(erasure);
    assertThat(claims.getJSONObjectClaim("removed"))
        .containsEntry("profileVersions", 1L)
        .containsEntry("assessments", 1L);
  }

  @Test
  void whoWasErasedCannotBePutOnARosterAgain() {
    erase().isStatus(202);
    var again = District.student(ann.email(), carl.id());
    var students = "/api/schools/" + school.id() + "/students";
    school.admin().post(students, again).isProblem(409, "erased-person");
    district().school().admin().get("/api/schools").isStatus(200);
    var ben = school.student();
    school
        .admin()
        .with("If-Match", "\"1\"")
        .put("/api/students/" + ben.id(), again)
        .isProblem(409, "erased-person");
  }

  @Test
  void theSchoolListsItsErasuresAndNobodyElseDoes() {
    var erasure =
        school
            .admin()
            .with("If-Match", "\"2\"")
            .post(record() + "/erasure", "{\"reason\":\"left-school\"}")
            .isStatus(202);
    assertThat(erasure.text("/requestedBy")).isEqualTo("school");
    var list = "/api/schools/" + school.id() + "/erasures";
    assertThat(school.admin().get(list).isStatus(200).json().at("/items/0/id").asString())
        .isEqualTo(erasure.text("/id"));
    carl.api().get(list).isProblem(403, "forbidden");
    district().school().admin().get(list).isProblem(404, "not-found");
    district().anonymous().get("/api/erasures/era_guessed").isProblem(404, "not-found");
  }

  @Test
  void badRequestsEraseNobody() {
    var path = record() + "/erasure";
    ann.api().post(path, ASKED).isProblem(428, "precondition-required");
    ann.api().with("If-Match", "\"7\"").post(path, ASKED).isProblem(412, "precondition-failed");
    ann.api()
        .with("If-Match", "\"2\"")
        .post(path, "{\"reason\":\"why not\"}")
        .isProblem(422, "validation-failed")
        .pointsTo("#/reason");
    carl.api().with("If-Match", "\"2\"").post(path, ASKED).isProblem(403, "forbidden");
    school.student().api().with("If-Match", "\"2\"").post(path, ASKED).isStatus(404);
    ann.api().get(ann.profile()).isStatus(200);
  }
}
