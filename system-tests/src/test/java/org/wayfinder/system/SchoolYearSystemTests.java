package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wayfinder.local.client.WayfinderClient;
import tools.jackson.databind.JsonNode;

/**
 * A school's year: a roster, consent, the assessment, a ranking, a review, another counsellor, a
 * new edition, an export, leaving. In the end the record is erased by itself, and is looked for in
 * every store, topic and log file.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolYearSystemTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GIVEN = "Quilliana";
  private static final String FAMILY = "Zwetschgenbaum";
  private static final String SHARED = "Shadowing on the ward is worth a morning";
  private static final String CONFIDENTIAL = "Kept between counsellors only";

  private static final String STUDENT = People.crowd(10);
  private static final String FIRST = People.crowd(11);
  private static final String SECOND = People.crowd(12);
  private static final String ADMIN = People.crowd(13);

  /** By what the student would be recognised. */
  private static final List<String> TRACES = List.of(FAMILY, GIVEN, STUDENT, SHARED, CONFIDENTIAL);

  private final District district =
      District.own(Map.of("wayfinder.retention.look", "1s", "wayfinder.erasure.look", "1s"));
  private final Holdings holdings = new Holdings(district.stack());
  private final WayfinderClient founder = district.as(People.FOUNDER);

  @AfterAll
  void stop() {
    holdings.close();
    district.stack().close();
  }

  @Test
  void nothingIsLeftOfSomebodyWhoCameWorkedAndLeft() throws Exception {
    bringIn(roster("first", true));
    var student = signIn(STUDENT);
    var id = student.get("/api/me").expectOk("student").json().path("id").asString();
    var of = "/api/students/" + id;
    var school = student.get("/api/me").json().path("schoolId").asString();
    var first = signIn(FIRST);
    var second = signIn(SECOND);
    var admin = admin(school);

    assertThat(student.post(of + "/assessments", Map.of("form", "short")).status())
        .as("first there is consent")
        .isEqualTo(409);
    student
        .put(of + "/consents/profiling", Map.of("given", true, "wording", "profiling-1"))
        .expectOk("consent");
    assign(first, id);
    answer(student, of);
    awaitRanking(student, of, 1);

    review(first, of);
    assertThat(student.get(of + "/review").json().path("sharedNote").asString()).isEqualTo(SHARED);
    assertThat(student.get(of + "/review").text()).doesNotContain(CONFIDENTIAL);

    bringIn(roster("second", true));
    await()
        .atMost(Duration.ofSeconds(1))
        .untilAsserted(
            () -> assertThat(first.get(of + "/recommendations").status()).isEqualTo(404));
    assertThat(first.get(of).status()).isEqualTo(404);
    assertThat(second.get(of + "/review").expectOk("review").text()).contains(CONFIDENTIAL);

    publish();
    awaitRanking(second, of, 2);
    var export = "/api/caseloads/" + id(second) + "/students/export";
    assertThat(second.get(export).expectOk("export").text()).contains(FAMILY);

    var before = holdings.records().stream().filter(old -> id.equals(old.key())).toList();
    assertThat(before).as("what somebody could replay").isNotEmpty();
    for (var word : TRACES) {
      assertThat(holdings.all())
          .as("%s is found while it is there", word)
          .anyMatch(place -> place.mentions(word));
    }
    assertThat(holdings.all())
        .as("what is written in confidence is where reviews are, and nowhere else")
        .filteredOn(place -> place.mentions(CONFIDENTIAL))
        .allMatch(place -> place.name().startsWith("recommendations.reviews "));
    retain(admin, school, 0);
    bringIn(roster("second", false));
    assertThat(student.get(of).status()).as("who has left").isIn(401, 403);
    awaitErasure(admin, school);

    holdings.shortenRetention();
    await().atMost(PATIENCE).until(() -> holdings.records().stream().noneMatch(this::isPersonal));
    holdings.replay(before);
    publishedAfterReplay();
    await()
        .atMost(PATIENCE)
        .until(() ->
            district.as(People.OTTO).get("/api/operations/worker").json().path("lag").asLong()
                == 0);
    assertThat(second.get(of + "/recommendations").status()).isEqualTo(404);
    await().atMost(PATIENCE).until(() -> holdings.records().stream().noneMatch(this::isPersonal));

    for (var place : holdings.all()) {
      for (var word : TRACES) {
        assertThat(place.mentions(word)).as("%s in %s", word, place.name()).isFalse();
      }
      if (place.mentions(id)) {
        System.out.printf("[school year] the id is left in %s%n", place.name());
        assertThat(place.text())
            .as(place.name())
            .doesNotContain("riasec", "frameworks", "activities", "verdicts", "answers");
      }
    }
  }

  private boolean isPersonal(ConsumerRecord<String, byte[]> found) {
    return found.value() != null
        && new String(found.value(), StandardCharsets.UTF_8).contains("riasec");
  }

  /** A save of somebody else's is ranked, so whatever was replayed before it has been read. */
  private void publishedAfterReplay() {
    var ben = new Student(district.as(People.BEN), district.id(People.BEN));
    var version = ben.save(Profiles.laboratory()).expectOk("save").json().path("version").asLong();
    await().atMost(PATIENCE).until(() -> ben.recommendation(version).ok());
  }

  private WayfinderClient signIn(String login) {
    return new WayfinderClient(district.stack().gateway()).signIn(login, People.PASSWORD);
  }

  private static String id(WayfinderClient somebody) {
    return somebody.get("/api/me").expectOk("me").json().path("id").asString();
  }

  private WayfinderClient admin(String school) {
    founder
        .post(
            "/api/schools/" + school + "/staff",
            Map.of(
                "login",
                ADMIN,
                "givenName",
                "Ada",
                "familyName",
                "Admin",
                "roles",
                List.of("school-admin")))
        .expectOk("admin");
    return signIn(ADMIN);
  }

  private static void assign(WayfinderClient counsellor, String studentId) {
    counsellor
        .post(
            "/api/caseloads/" + id(counsellor) + "/assignments",
            RequestBodies.assignment(studentId))
        .expectOk("assignment");
  }

  private static void answer(WayfinderClient student, String of) {
    var assessment =
        student
            .post(of + "/assessments", Map.of("form", "short"))
            .expectOk("assessment")
            .json()
            .path("id")
            .asString();
    var answers = new LinkedHashMap<String, Integer>();
    for (var scale : List.of("r", "i", "a", "s", "e", "c")) {
      for (var item = 1; item <= 5; item++) {
        answers.put(scale + "0" + item, 1 + (item + scale.charAt(0)) % 5);
      }
    }
    student
        .patch(of + "/assessments/" + assessment + "/answers", Map.of("answers", answers))
        .expectOk("answers");
    student.post(of + "/assessments/" + assessment + "/completion", null).expectOk("completion");
  }

  private static JsonNode awaitRanking(WayfinderClient reader, String of, int edition) {
    await()
        .atMost(PATIENCE)
        .until(() -> reader.get(of + "/recommendations").json().path("edition").asInt() == edition);
    return reader.get(of + "/recommendations").json();
  }

  private static void review(WayfinderClient counsellor, String of) {
    var seen = counsellor.get(of + "/recommendations").json();
    var pin =
        "%d-%d-%d"
            .formatted(
                seen.path("profileVersion").asInt(),
                seen.path("edition").asInt(),
                seen.path("engineVersion").asInt());
    var tag = counsellor.get(of + "/review").header("ETag").orElseThrow();
    counsellor
        .put(
            of + "/review",
            Map.of(
                "recommendation",
                pin,
                "status",
                "follow-up",
                "followUpOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(14).toString(),
                "verdicts",
                List.of(),
                "sharedNote",
                SHARED,
                "confidentialNote",
                CONFIDENTIAL),
            "If-Match",
            tag)
        .expectOk("review");
  }

  private void publish() {
    var question = new DraftedQuestion(district);
    question.drafted();
    district
        .as(People.EDITH)
        .post("/api/editions", Map.of("note", "A new year"))
        .expectOk("edition");
  }

  private static void retain(WayfinderClient admin, String school, int days) {
    var path = "/api/schools/" + school + "/retention";
    var tag = admin.get(path).expectOk("retention").header("ETag").orElseThrow();
    admin.put(path, Map.of("days", days), "If-Match", tag).expectOk("retention");
  }

  private static void awaitErasure(WayfinderClient admin, String school) {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          var found = admin.get("/api/schools/" + school + "/erasures").json().at("/items/0");
          return found.path("state").asString("").equals("complete")
              && found.path("reason").asString("").equals("retention-ended");
        });
  }

  private void bringIn(byte[] zip) {
    var sent =
        founder
            .post(
                "/api/roster-imports",
                zip,
                "Content-Type",
                "application/zip",
                "Idempotency-Key",
                UUID.randomUUID().toString())
            .expectOk("sent");
    var at = "/api/roster-imports/" + sent.json().path("id").asString();
    awaitState(at, "checked");
    var tag = founder.get(at).header("ETag").orElseThrow();
    founder.post(at + "/application", null, "If-Match", tag).expectOk("applying");
    awaitState(at, "applied");
  }

  private void awaitState(String at, String state) {
    await()
        .atMost(PATIENCE)
        .until(() -> founder.get(at).json().path("state").asString("").equals(state));
  }

  /** Two counsellors with a class each, and the student in the class of one, or gone. */
  private static byte[] roster(String counsellor, boolean present) {
    var users =
        new StringBuilder(RosterZip.USERS)
            .append("first,active,true,yr,counselor,first,Cora,First,%s,\n".formatted(FIRST))
            .append("second,active,true,yr,counselor,second,Cleo,Second,%s,\n".formatted(SECOND));
    var classes =
        new StringBuilder(RosterZip.ENROLLMENTS)
            .append("k-first,first,teacher\nk-second,second,teacher\n");
    if (present) {
      users.append(
          "quill,active,true,yr,student,quill,%s,%s,%s,10\n".formatted(GIVEN, FAMILY, STUDENT));
      classes.append("k-%s,quill,student\n".formatted(counsellor));
    }
    return RosterZip.of("yr", "Year School", users, classes);
  }
}
