package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Students;

/** A school whose counsellors note a view before they see a ranking. */
class BlindFirstIntegrationTests extends ReviewedStudent {

  private static final String SCHOOL = "school-blind";
  private static final String SETTINGS = "/api/schools/" + SCHOOL + "/review-settings";
  private static final String VIEW = "{\"clusters\": [\"medicine\"], \"note\": \"a hunch\"}";

  @BeforeEach
  void theSchoolIsBlind() {
    PROFILES.admin("bea-admin");
    for (var who : List.of("bea-admin", "bob", "bill")) {
      PROFILES.worksAt(who, SCHOOL);
    }
    blindFirst(true);
  }

  private void blindFirst(boolean on) {
    var tag = get(SETTINGS, "bea-admin").headers().firstValue("ETag").orElseThrow();
    var changed = put(SETTINGS, "bea-admin", tag, "{\"blindFirst\": " + on + "}");
    assertThat(changed.statusCode()).isEqualTo(200);
  }

  private void known(String studentId) {
    for (var who : List.of(studentId, "bob", "bill", "bea-admin")) {
      PROFILES.allow(who, studentId);
    }
    ranked(SCHOOL, studentId, 1);
  }

  private static List<String> everythingOf(String studentId) {
    var student = "/api/students/" + studentId;
    return List.of(
        student + "/recommendations",
        student + "/recommendations?profileVersion=1",
        student + "/recommendations/1",
        student + "/recommendations/history",
        student + "/recommendations/comparison?from=1-1-2&to=1-1-2",
        student + "/recommendations/stream",
        student + "/why-not/clusters/medicine",
        student + "/why-not/careers/29-1000.00",
        student + "/tie-breaker",
        student + "/report",
        student + "/review",
        student + "/review/history");
  }

  @Test
  void nothingOfTheRankingIsShownBeforeTheView() {
    known("bl-all");
    PROFILES.version("bl-all", 1, "{}");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> get("/api/students/bl-all/recommendations", "bob").statusCode() == 409);
    for (var path : everythingOf("bl-all")) {
      var answer = get(path, "bob");
      assertThat(answer.statusCode()).as(path).isEqualTo(409);
      assertThat(json(answer).path("type").stringValue()).endsWith("/view-first");
    }
    var whatIf = post("/api/students/bl-all/what-if", "bob", "{}");
    assertThat(whatIf.statusCode()).isEqualTo(409);
    var review = put(review("bl-all"), "bob", "\"0\"", VERDICT.formatted("1-1-2"));
    assertThat(review.statusCode()).isEqualTo(409);
    PROFILES.caseload("bob", "bob", List.of("bl-all"));
    var summary = json(get("/api/caseloads/bob/recommendations", "bob")).path("items").path(0);
    assertThat(summary.path("viewFirst").booleanValue()).isTrue();
    assertThat(summary.path("frameworks").isEmpty()).isTrue();
    assertThat(summary.path("answerQuality").isNull()).isTrue();
  }

  @Test
  void theViewOpensItForThatCounsellorOnly() {
    known("bl-open");
    var noted = post("/api/students/bl-open/views", "bob", VIEW);
    assertThat(noted.statusCode()).isEqualTo(201);
    assertThat(json(noted).path("blind").booleanValue()).isTrue();
    assertThat(get("/api/students/bl-open/recommendations", "bob").statusCode()).isEqualTo(200);
    assertThat(get("/api/students/bl-open/recommendations", "bill").statusCode()).isEqualTo(409);
    var others = json(get("/api/students/bl-open/views", "bill"));
    assertThat(others.path("viewFirst").booleanValue()).isTrue();
    assertThat(others.path("items").isEmpty()).as("a colleague's view is no help either").isTrue();
    assertThat(post("/api/students/bl-open/views", "bill", VIEW).statusCode()).isEqualTo(201);
    assertThat(json(get("/api/students/bl-open/views", "bill")).path("items").size()).isEqualTo(2);
  }

  @Test
  void theStudentAndTheAdminAreNotConcerned() {
    known("bl-free");
    for (var who : List.of("bl-free", "bea-admin")) {
      assertThat(get("/api/students/bl-free/recommendations", who).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void anAdminWhoCounselsTooGetsNoArchiveBeforeTheView() {
    known("bl-both");
    PROFILES.worksAt("both", SCHOOL);
    PROFILES.counsellingAdmin("both");
    PROFILES.allow("both", "bl-both");
    PROFILES.heldRecord("bl-both", "{\"form\": 1}");
    var archive = "/api/students/bl-both/archive";
    var refused = get(archive, "both");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).path("type").stringValue()).endsWith("/view-first");
    assertThat(post("/api/students/bl-both/views", "both", VIEW).statusCode()).isEqualTo(201);
    assertThat(get(archive, "both").statusCode()).isEqualTo(200);
  }

  @Test
  void aViewIsNotedOnce() {
    known("bl-once");
    var first = post("/api/students/bl-once/views", "bob", VIEW);
    var again = post("/api/students/bl-once/views", "bob", VIEW);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    var other = post("/api/students/bl-once/views", "bob", "{\"clusters\": [\"rehabilitation\"]}");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(json(other).path("type").stringValue()).endsWith("/conflict");
    assertThat(get("/api/students/bl-once/views", "bl-once").statusCode()).isEqualTo(403);
    assertThat(post("/api/students/bl-once/views", "bl-once", VIEW).statusCode()).isEqualTo(403);
    assertThat(post("/api/students/bl-once/views", "bea-admin", VIEW).statusCode()).isEqualTo(403);
  }

  @Test
  void aViewNamesClustersThatThereAre() {
    known("bl-bad");
    for (var body :
        List.of(
            "{}",
            "{\"clusters\": []}",
            "{\"clusters\": [null]}",
            "{\"clusters\": [\"plumbing\"]}",
            "{\"clusters\": [\"own-caring\"]}",
            "{\"clusters\": [\"medicine\", \"medicine\"]}")) {
      assertThat(post("/api/students/bl-bad/views", "bob", body).statusCode())
          .as(body)
          .isEqualTo(422);
    }
  }

  @Test
  void anOpenStreamEndsWhenTheSchoolTurnsBlind() throws Exception {
    known("bl-stream");
    blindFirst(false);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> get("/api/students/bl-stream/recommendations", "bob").statusCode() == 200);
    try (var http = HttpClient.newHttpClient()) {
      var stream =
          http.send(
              request("/api/students/bl-stream/recommendations/stream", "bob").build(),
              BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      blindFirst(true);
      send(Students.at(SCHOOL, 1, "bl-stream", 2, Students.ben()));
      assertThat(stream.body().count()).as("it ends, or this waits for ever").isPositive();
    }
  }

  @Test
  void howASchoolReviewsIsItsAdminsBusiness() {
    assertThat(get(SETTINGS, "bob").statusCode()).isEqualTo(200);
    assertThat(get(SETTINGS, "carla").statusCode()).isEqualTo(404);
    var on = "{\"blindFirst\": true}";
    assertThat(put(SETTINGS, "bob", "\"1\"", on).statusCode()).isEqualTo(403);
    assertThat(put(SETTINGS, "bea-admin", null, on).statusCode()).isEqualTo(428);
    assertThat(put(SETTINGS, "bea-admin", "\"0\"", on).statusCode()).isEqualTo(412);
    var tag = get(SETTINGS, "bea-admin").headers().firstValue("ETag").orElseThrow();
    assertThat(put(SETTINGS, "bea-admin", tag, "{}").statusCode()).isEqualTo(422);
    PROFILES.admin("eve-admin");
    assertThat(put(SETTINGS, "eve-admin", tag, on).statusCode()).isEqualTo(404);
  }
}
