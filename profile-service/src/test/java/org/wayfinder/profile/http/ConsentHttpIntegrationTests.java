package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.District.SchoolFixture;
import org.wayfinder.profile.testing.RunningService;

/**
 * Students say what their data may be used for; guardians do on paper, which the school records.
 */
class ConsentHttpIntegrationTests extends RunningService {

  private static final String YES = "{\"given\":true,\"wording\":\"profiling-1\"}";
  private static final String NO = "{\"given\":false,\"wording\":\"profiling-1\"}";
  private static final String GUARDIAN =
      """
      {"given":true,"wording":"profiling-1","paper":{"signedBy":"guardian","signedOn":"2026-09-01"}}
      """;

  private static final String PROFILE = "{\"riasec\":{\"social\":31.25}}";
  private static final String SHORT = "{\"form\":\"short\"}";

  private SchoolFixture school;
  private Person carl;
  private Person ann;

  @BeforeEach
  void aSchoolThatAsks() {
    school = district().school();
    rules("{\"name\":\"Asking\",\"consentRequired\":true,\"consentAge\":14}").isStatus(200);
    carl = school.counsellor();
    ann = school.student(carl.id());
  }

  private Answer rules(String json) {
    var at = "/api/schools/" + school.id();
    var etag = "\"" + school.admin().get(at).text("/version") + "\"";
    return school.admin().with("If-Match", etag).put(at, json);
  }

  private static String consents(Person student) {
    return "/api/students/" + student.id() + "/consents";
  }

  private String assessments() {
    return "/api/students/" + ann.id() + "/assessments";
  }

  private static String profiling(Person student) {
    return consents(student) + "/profiling";
  }

  /** A student who is this old today. */
  private Person aged(int years) {
    var born = LocalDate.now(ZoneOffset.UTC).minusYears(years);
    var email = District.email("young");
    var entry =
        District.student(email).replace("\"grade\"", "\"bornOn\":\"" + born + "\",\"grade\"");
    var id = school.admin().post("/api/schools/" + school.id() + "/students", entry).text("/id");
    return new Person(id, email, district().anonymous().as(email));
  }

  @Test
  void whatAStudentSaysIsAppended() {
    ann.api().put(profiling(ann), YES).isStatus(200);
    ann.api().put(profiling(ann), YES).isStatus(200);
    ann.api().put(profiling(ann), NO).isStatus(200);
    var item = ann.api().get(consents(ann)).isStatus(200).json().at("/items/0");
    assertThat(item.at("/purpose").asString()).isEqualTo("profiling");
    assertThat(item.at("/permitted").asBoolean()).isFalse();
    assertThat(item.at("/given").asBoolean()).isFalse();
    assertThat(item.at("/changes")).as("a repetition says nothing new").hasSize(2);
    assertThat(item.at("/changes/0/given").asBoolean()).isTrue();
    assertThat(item.at("/changes/0/wording").asString()).isEqualTo("profiling-1");
    assertThat(item.at("/changes/0/recordedBy").asString()).isEqualTo(ann.id());
    assertThat(item.at("/changes/0/at").asString()).endsWith("Z");
    assertThat(item.at("/changes/0/paper").isNull()).isTrue();
  }

  @Test
  void beforeAnythingIsSaidThePurposeAndItsTextAreThere() {
    var before = ann.api().get(consents(ann)).isStatus(200);
    assertThat(before.json().at("/studentDecides").asBoolean()).isTrue();
    assertThat(before.json().at("/items/0/given").isNull()).isTrue();
    assertThat(before.json().at("/items/0/permitted").asBoolean()).isFalse();
    assertThat(before.text("/items/0/wording")).isEqualTo("profiling-1");
  }

  @Test
  void theSchoolRecordsWhatAGuardianSigned() {
    var admin = school.admin().get("/api/me").text("/id");
    var answer = school.admin().put(profiling(ann), GUARDIAN).isStatus(200);
    assertThat(answer.json().at("/items/0/permitted").asBoolean()).isTrue();
    assertThat(answer.text("/items/0/changes/0/recordedBy")).isEqualTo(admin);
    assertThat(answer.text("/items/0/changes/0/paper/signedBy")).isEqualTo("guardian");
    assertThat(answer.text("/items/0/changes/0/paper/signedOn")).isEqualTo("2026-09-01");
  }

  @Test
  void whoIsTooYoungMaySayNoButNotYes() {
    var young = aged(13);
    assertThat(young.api().get(consents(young)).json().at("/studentDecides").asBoolean()).isFalse();
    young.api().put(profiling(young), YES).isProblem(403, "forbidden");
    school
        .admin()
        .put(profiling(young), GUARDIAN.replace("guardian", "student"))
        .isProblem(422, "validation-failed");
    school.admin().put(profiling(young), GUARDIAN).isStatus(200);
    var no = young.api().put(profiling(young), NO).isStatus(200);
    assertThat(no.json().at("/items/0/permitted").asBoolean()).isFalse();
  }

  @Test
  void whoIsOldEnoughSaysYes() {
    var old = aged(14);
    var yes = old.api().put(profiling(old), YES).isStatus(200);
    assertThat(yes.json().at("/items/0/permitted").asBoolean()).isTrue();
  }

  @Test
  void withoutConsentNothingIsAskedAndNothingIsSaved() {
    ann.saveFirst(PROFILE).isProblem(409, "consent-missing");
    ann.api().post(assessments(), SHORT).isProblem(409, "consent-missing");
    ann.api().put(profiling(ann), YES).isStatus(200);
    var started = ann.api().post(assessments(), SHORT).isStatus(201).text("/id");
    var at = assessments() + "/" + started;
    ann.api().put(at + "/answers/r01", "{\"value\":4}").isStatus(200);
    var saved = ann.saveFirst(PROFILE).isStatus(201);

    ann.api().put(profiling(ann), NO).isStatus(200);
    ann.api().put(at + "/answers/r02", "{\"value\":4}").isProblem(409, "consent-missing");
    ann.api().patch(at + "/answers", "{\"answers\":{\"r02\":4}}").isProblem(409, "consent-missing");
    ann.api().post(at + "/completion", "").isProblem(409, "consent-missing");
    ann.save("\"1\"", PROFILE).isProblem(409, "consent-missing");
    ann.api().delete(at + "/answers/r01").isStatus(200);
    assertThat(ann.api().get(ann.profile()).isStatus(200).body()).isEqualTo(saved.body());
  }

  @Test
  void whatIsMissingIsSaidInWordsForWhoeverIsMissingIt() {
    assertThat(ann.saveFirst(PROFILE).text("/detail")).startsWith("First say");
    var young = aged(13);
    assertThat(young.saveFirst(PROFILE).isProblem(409, "consent-missing").text("/detail"))
        .contains("under 14", "guardian");
  }

  @Test
  void otherServicesHearItWithTheRelation() {
    var relation = "/api/me/students/" + ann.id();
    assertThat(carl.api().get(relation).json().at("/profiling").asBoolean()).isFalse();
    ann.api().put(profiling(ann), YES).isStatus(200);
    assertThat(carl.api().get(relation).json().at("/profiling").asBoolean()).isTrue();
  }

  @Test
  void nobodyElseSpeaksForAStudent() {
    carl.api().get(consents(ann)).isStatus(200);
    carl.api().put(profiling(ann), GUARDIAN).isProblem(403, "forbidden");
    school.counsellor().api().get(consents(ann)).isProblem(404, "not-found");
    school.student().api().put(profiling(ann), YES).isProblem(404, "not-found");
    district().school().admin().put(profiling(ann), GUARDIAN).isProblem(404, "not-found");
  }

  @Test
  void aStaffMembersLookIsLogged() {
    carl.api().get(consents(ann)).isStatus(200);
    var accesses = ann.api().get("/api/students/" + ann.id() + "/accesses").isStatus(200);
    assertThat(accesses.body()).contains("\"consents\"");
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    ann.api().put(consents(ann) + "/advertising", YES).isProblem(404, "not-found");
    ann.api().put(profiling(ann), "{}").isProblem(422, "validation-failed");
    ann.api()
        .put(profiling(ann), YES.replace("profiling-1", "profiling-0"))
        .isProblem(422, "validation-failed");
    ann.api().put(profiling(ann), GUARDIAN).isProblem(422, "validation-failed");
    school.admin().put(profiling(ann), YES).isProblem(422, "validation-failed");
    for (var sheet : new String[] {"2999-01-01", "yesterday"}) {
      school
          .admin()
          .put(profiling(ann), GUARDIAN.replace("2026-09-01", sheet))
          .isProblem(422, "validation-failed");
    }
    assertThat(ann.api().get(consents(ann)).json().at("/items/0/changes")).isEmpty();
  }

  @Test
  void aSchoolThatIsMadeNowAsksUnlessItSaysOtherwise() {
    var made = district().founder().post("/api/schools", "{\"name\":\"New\"}").isStatus(201);
    assertThat(made.json().at("/consentRequired").asBoolean()).isTrue();
    assertThat(made.json().at("/consentAge").asInt()).isEqualTo(13);
  }

  @Test
  void aSchoolSetsItsRules() {
    var at = "/api/schools/" + school.id();
    rules("{\"name\":\"Renamed\"}").isStatus(200);
    var kept = school.admin().get(at);
    assertThat(kept.json().at("/consentRequired").asBoolean()).isTrue();
    assertThat(kept.json().at("/consentAge").asInt()).isEqualTo(14);
    rules("{\"name\":\"Renamed\",\"consentAge\":3}").isProblem(422, "validation-failed");
    rules("{\"name\":\"Renamed\",\"consentRequired\":false}").isStatus(200);
    var permitted = ann.api().get(consents(ann)).json().at("/items/0/permitted");
    assertThat(permitted.asBoolean()).as("until somebody says no").isTrue();
  }
}
