package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.fixtures.Students;

/** Reviews over HTTP: what is kept, who sees what, what is refused. */
class ReviewApiIntegrationTests extends ReviewedStudent {

  private static final String SEEN = VERDICT.formatted("1-1-2");

  @Autowired private ReviewStore reviews;

  @BeforeEach
  void theStaffIsThere() {
    PROFILES.admin("adam");
  }

  private void known(String studentId) {
    for (var who : List.of(studentId, "carla", "adam")) {
      PROFILES.allow(who, studentId);
    }
    ranked("school-1", studentId, 1);
  }

  @Test
  void aReviewStaysPinnedToWhatWasSeenAndSaysWhenTheRankingMoved() {
    known("rev-pin");
    var none = get(review("rev-pin"), "carla");
    assertThat(none.headers().firstValue("ETag")).contains("\"0\"");
    assertThat(json(none).path("status").stringValue()).isEqualTo("new");
    assertThat(put(review("rev-pin"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    var before = json(get(review("rev-pin"), "carla"));
    assertThat(before.path("moved").booleanValue()).isFalse();
    var then = before.path("verdicts").path(0).path("tieGroupThen");
    assertThat(then).isEqualTo(before.path("verdicts").path(0).path("tieGroupNow"));
    ranked(Students.at("school-1", 1, "rev-pin", 2, Students.ben()));
    var after = json(get(review("rev-pin"), "carla"));
    assertThat(after.path("moved").booleanValue()).isTrue();
    assertThat(after.path("recommendation").stringValue()).isEqualTo("1-1-2");
    assertThat(after.path("newest").stringValue()).isEqualTo("2-1-2");
    assertThat(after.path("verdicts").path(0).path("tieGroupThen")).isEqualTo(then);
    assertThat(after.path("verdicts").path(0).path("tieGroupNow")).isNotEqualTo(then);
  }

  @Test
  void everyChangeIsKeptWithWhoAndWhen() {
    known("rev-kept");
    assertThat(put(review("rev-kept"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    var second = "{\"status\": \"follow-up\", \"followUpOn\": \"2026-12-01\"}";
    var changed = put(review("rev-kept"), "carla", "\"1\"", second);
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(json(changed).path("verdicts").isEmpty()).isTrue();
    var page = json(get(review("rev-kept") + "/history?limit=1", "carla"));
    assertThat(page.path("items").path(0).path("followUpOn").stringValue()).isEqualTo("2026-12-01");
    var rest =
        json(
            get(review("rev-kept") + "/history?after=" + page.path("next").stringValue(), "carla"));
    assertThat(rest.path("items").size()).isEqualTo(1);
    var first = rest.path("items").path(0);
    assertThat(first.path("by").stringValue()).isEqualTo("id-of-carla");
    assertThat(Instant.parse(first.path("at").stringValue())).isBefore(Instant.now());
    assertThat(first.path("verdicts").path(0).path("note").stringValue()).isEqualTo("between us");
  }

  @Test
  void theStudentSeesWhatIsMeantForTheStudent() {
    known("rev-seen");
    assertThat(put(review("rev-seen"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    var own = get(review("rev-seen"), "rev-seen");
    assertThat(own.body())
        .contains("Let us talk", "\"widen\"", "support-services")
        .doesNotContain("c0nfidential", "between us", "too-narrow", "in-review", "id-of-carla");
    assertThat(get(review("rev-seen") + "/history", "rev-seen").statusCode()).isEqualTo(403);
    assertThat(put(review("rev-seen"), "rev-seen", "\"1\"", SEEN).statusCode()).isEqualTo(403);
  }

  @Test
  void theConfidentialNoteIsForCounsellorsOfThatSchool() {
    known("rev-conf");
    assertThat(put(review("rev-conf"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    PROFILES.worksAt("dora", "school-else"); // where the student went
    PROFILES.allow("dora", "rev-conf");
    for (var path : List.of(review("rev-conf"), review("rev-conf") + "/history")) {
      assertThat(get(path, "carla").body()).contains("c0nfidential", "between us");
      assertThat(get(path, "carla").headers().firstValue("Cache-Control")).contains("no-store");
      for (var other : List.of("adam", "dora")) {
        assertThat(get(path, other).statusCode()).isEqualTo(200);
        assertThat(get(path, other).body()).contains("between us").doesNotContain("c0nfidential");
      }
    }
    assertThat(put(review("rev-conf"), "adam", "\"1\"", SEEN).statusCode()).isEqualTo(403);
  }

  @Test
  void aChangeSaysWhatItIsAChangeOf() {
    known("rev-tag");
    assertThat(put(review("rev-tag"), "carla", null, SEEN).statusCode()).isEqualTo(428);
    assertThat(put(review("rev-tag"), "carla", "\"7\"", SEEN).statusCode()).isEqualTo(412);
    assertThat(put(review("rev-tag"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    assertThat(put(review("rev-tag"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(412);
    assertThat(get(review("rev-tag") + "/history?after=azp4", "carla").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | #/status",
        "{\"status\": \"done\"} | #/status",
        "{\"status\": \"follow-up\"} | #/followUpOn",
        "{\"status\": \"follow-up\", \"followUpOn\": \"tomorrow\"} | #/followUpOn",
        "{\"status\": \"follow-up\", \"followUpOn\": \"+99999-01-01\"} | #/followUpOn",
        "{\"status\": \"new\", \"followUpOn\": \"2026-12-01\"} | #/followUpOn",
        "{\"status\": \"new\", \"recommendation\": \"one\"} | #/recommendation",
        "{\"status\": \"new\", \"recommendation\": \"9-9-9\"} | #/recommendation",
        "{\"status\": \"new\", \"sharedNote\": \"a\\u0007b\"} | #/sharedNote",
        "{\"status\": \"new\", V[{\"cluster\": \"plumbing\", D}]} | #/verdicts/0/cluster",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\", D}, {\"cluster\": \"medicine\", D}]}"
            + " | #/verdicts/1/cluster",
        "{\"status\": \"new\", V[null]} | #/verdicts/0/cluster",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\"}]} | #/verdicts/0/decision",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\", D, \"others\": [\"rehabilitation\"]}]}"
            + " | #/verdicts/0/others",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\", W}]} | #/verdicts/0/others",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\", W, \"others\": [\"medicine\"]}]}"
            + " | #/verdicts/0/others",
        "{\"status\": \"new\", V[{\"cluster\": \"medicine\", W, \"others\":"
            + " [\"support-services\"]}]} | #/verdicts/0/others"
      })
  void whatBreaksARuleIsRefusedWhole(String body, String pointer) {
    known("rev-bad");
    var written =
        body.replace("V[", "\"recommendation\": \"1-1-2\", \"verdicts\": [")
            .replace("D", "\"decision\": \"accept\", \"reason\": \"record\"")
            .replace("W", "\"decision\": \"widen\", \"reason\": \"record\"");
    var response = put(review("rev-bad"), "carla", "\"0\"", written);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(json(response).path("errors").path(0).path("pointer").stringValue())
        .isEqualTo(pointer);
    assertThat(reviews.newest("rev-bad")).isEmpty();
  }

  @Test
  void aVerdictNeedsTheRecommendationItIsAbout() {
    known("rev-pinless");
    var body =
        "{\"status\": \"new\", \"verdicts\": [{\"cluster\": \"medicine\", \"decision\": \"accept\","
            + " \"reason\": \"record\"}]}";
    var response = put(review("rev-pinless"), "carla", "\"0\"", body);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("#/recommendation");
  }

  @Test
  void whoHasNoRelationCanNotTellThatThereIsAReview() {
    known("rev-else");
    assertThat(put(review("rev-else"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    for (var path : List.of(review("rev-else"), review("rev-else") + "/history")) {
      assertThat(get(path, "mallory").statusCode()).isEqualTo(404);
    }
    assertThat(put(review("rev-else"), "mallory", "\"1\"", SEEN).statusCode()).isEqualTo(404);
    assertThat(get("/api/students/rev-else/views", "mallory").statusCode()).isEqualTo(404);
    assertThat(post("/api/students/rev-else/views", "mallory", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void ofAnErasedStudentNoReviewStays() {
    known("rev-gone");
    assertThat(put(review("rev-gone"), "carla", "\"0\"", SEEN).statusCode()).isEqualTo(200);
    var view = post("/api/students/rev-gone/views", "carla", "{\"clusters\": [\"medicine\"]}");
    assertThat(view.statusCode()).isEqualTo(201);
    send(Students.erased("rev-gone"));
    await().atMost(Duration.ofSeconds(20)).until(() -> reviews.newest("rev-gone").isEmpty());
    await().until(() -> json(get("/api/students/rev-gone/views", "carla")).path("items").isEmpty());
    assertThat(put(review("rev-gone"), "carla", "\"0\"", "{\"status\": \"new\"}").statusCode())
        .as("the worker was there before")
        .isEqualTo(404);
    assertThat(reviews.newest("rev-gone")).isEmpty();
  }
}
