package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentState;
import tools.jackson.databind.JsonNode;

/** Worklists over HTTP, as the worker and reviews keep them. */
class WorklistApiIntegrationTests extends RunningService {

  @Autowired private WorklistStore rows;

  private static String worklist(String counsellor) {
    return "/api/caseloads/" + counsellor + "/worklist";
  }

  /** A student of the counsellor, without answers where there is no profile. */
  private void student(String counsellor, String id, @Nullable Profile profile) {
    student("school-1", counsellor, id, profile);
  }

  private void student(String school, String counsellor, String id, @Nullable Profile profile) {
    PROFILES.allow(counsellor, id);
    send(
        new StudentState(
            id,
            false,
            new StudentState.Roster(1, school, List.of(counsellor)),
            profile == null ? null : new StudentState.Version(1, profile)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            rows.find(List.of(id)).values().stream()
                .anyMatch(row -> profile == null || row.ranked() != null));
  }

  private void review(String who, String id, String body) {
    var path = "/api/students/" + id + "/review";
    var request =
        request(path, who)
            .header("Content-Type", "application/json")
            .header("If-Match", get(path, who).headers().firstValue("ETag").orElseThrow())
            .PUT(BodyPublishers.ofString(body));
    assertThat(exchange(request.build()).statusCode()).isEqualTo(200);
  }

  private static List<String> ids(JsonNode worklist) {
    return worklist.path("items").values().stream()
        .map(item -> item.path("studentId").stringValue())
        .toList();
  }

  private static List<String> reasons(JsonNode student) {
    return student.path("reasons").values().stream()
        .map(reason -> reason.path("reason").stringValue())
        .toList();
  }

  @Test
  void whoNeedsAConversationMostComesFirstAndItSaysWhy() {
    student("wl1", "wl1-ann", Students.ann());
    student("wl1", "wl1-fay", Students.flatFay());
    student("wl1", "wl1-new", null);
    PROFILES.caseload("wl1", "wl1", List.of("wl1-ann", "wl1-fay", "wl1-new"));
    var list = json(get(worklist("wl1"), "wl1"));
    assertThat(ids(list)).containsExactly("wl1-fay", "wl1-ann", "wl1-new");
    var fay = list.path("items").path(0);
    assertThat(reasons(fay)).containsExactly("talk-first", "never-reviewed");
    assertThat(fay.path("weight").intValue()).isEqualTo(110);
    assertThat(fay.path("givenName").stringValue()).isEqualTo("wl1-fay");
    assertThat(fay.path("grade").intValue()).isEqualTo(9);
    assertThat(list.path("items").path(2).path("profileVersion").isNull()).isTrue();
    assertThat(list.path("counts").path("new").intValue()).isEqualTo(3);
    review("wl1", "wl1-fay", "{\"status\": \"discussed\", \"recommendation\": \"1-1-2\"}");
    var after = json(get(worklist("wl1"), "wl1"));
    assertThat(after.path("counts").path("discussed").intValue()).isEqualTo(1);
    assertThat(after.path("counts").path("new").intValue()).isEqualTo(2);
    assertThat(get(worklist("wl1") + "?status=discussed", "wl1").body())
        .contains("wl1-fay")
        .doesNotContain("wl1-ann", "never-reviewed");
  }

  @Test
  void aRankingThatMovedSinceTheReviewAndADueFollowUpAreReasons() {
    student("wl2", "wl2-ann", Students.ann());
    PROFILES.caseload("wl2", "wl2", List.of("wl2-ann"));
    review(
        "wl2",
        "wl2-ann",
        "{\"status\": \"follow-up\", \"followUpOn\": \"2026-01-01\", \"recommendation\": \"1-1-2\"}");
    assertThat(reasons(json(get(worklist("wl2"), "wl2")).path("items").path(0)))
        .contains("follow-up-due")
        .doesNotContain("moved", "never-reviewed");
    send(
        new StudentState(
            "wl2-ann",
            false,
            new StudentState.Roster(1, "school-1", List.of("wl2")),
            new StudentState.Version(2, Students.ben())));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(reasons(json(get(worklist("wl2"), "wl2")).path("items").path(0)))
                .contains("moved"));
  }

  @Test
  void itIsFilteredByWhatARowHasAndByWhatTheRosterHas() {
    student("wl3", "wl3-ann", Students.ann());
    student("wl3", "wl3-fay", Students.flatFay());
    PROFILES.caseload("wl3", "wl3", List.of("wl3-ann", "wl3-fay"));
    var cluster =
        json(get(worklist("wl3") + "?text=ann", "wl3"))
            .path("items")
            .path(0)
            .path("clusters")
            .path(0)
            .stringValue();
    assertThat(ids(json(get(worklist("wl3") + "?cluster=" + cluster, "wl3"))))
        .containsExactly("wl3-ann");
    assertThat(ids(json(get(worklist("wl3") + "?reason=talk-first", "wl3"))))
        .containsExactly("wl3-fay");
    assertThat(ids(json(get(worklist("wl3") + "?grade=9&text=wl3-f", "wl3"))))
        .containsExactly("wl3-fay");
    assertThat(ids(json(get(worklist("wl3") + "?grade=10", "wl3")))).isEmpty();
    assertThat(
            json(get(worklist("wl3") + "?grade=10", "wl3")).path("counts").path("new").intValue())
        .as("of the whole caseload")
        .isEqualTo(2);
  }

  @Test
  void nobodyIsMissedOrSeenTwiceWhilePaging() {
    var all = new ArrayList<String>();
    for (var i = 0; i < 7; i++) {
      all.add("wl4-" + i);
      student("wl4", "wl4-" + i, i % 3 == 0 ? Students.flatFay() : Students.ann());
    }
    PROFILES.caseload("wl4", "wl4", all);
    var seen = new ArrayList<String>();
    var page = json(get(worklist("wl4") + "?limit=2", "wl4"));
    seen.addAll(ids(page));
    review("wl4", seen.getFirst(), "{\"status\": \"discussed\"}"); // who was seen is done with
    while (page.path("next").isString()) {
      page =
          json(get(worklist("wl4") + "?limit=2&after=" + page.path("next").stringValue(), "wl4"));
      seen.addAll(ids(page));
    }
    assertThat(new HashSet<>(seen)).containsExactlyInAnyOrderElementsOf(all);
    var others = seen.stream().filter(id -> !id.equals(seen.getFirst())).toList();
    assertThat(others).doesNotHaveDuplicates();
  }

  @Test
  void whoLeftTheCaseloadIsGoneBeforeTheNewsOfIt() {
    student("wl5", "wl5-ann", Students.ann());
    student("wl5", "wl5-ben", Students.ben());
    PROFILES.caseload("wl5", "wl5", List.of("wl5-ben"));
    assertThat(ids(json(get(worklist("wl5"), "wl5")))).containsExactly("wl5-ben");
  }

  @Test
  void aBlindSchoolsWorklistDoesNotTellTheRanking() {
    PROFILES.worksAt("wl6", "school-wl6");
    PROFILES.worksAt("wl6-admin", "school-wl6");
    PROFILES.admin("wl6-admin");
    student("school-wl6", "wl6", "wl6-ann", Students.ann());
    PROFILES.caseload("wl6", "wl6", List.of("wl6-ann"));
    var open = json(get(worklist("wl6"), "wl6")).path("items").path(0);
    var cluster = open.path("clusters").path(0).stringValue();
    var settings =
        request("/api/schools/school-wl6/review-settings", "wl6-admin")
            .header("Content-Type", "application/json")
            .header("If-Match", "\"0\"")
            .PUT(BodyPublishers.ofString("{\"blindFirst\": true}"));
    assertThat(exchange(settings.build()).statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() ->
            json(get(worklist("wl6"), "wl6"))
                .path("items")
                .path(0)
                .path("viewFirst")
                .booleanValue());
    var blind = json(get(worklist("wl6"), "wl6")).path("items").path(0);
    assertThat(blind.path("clusters").isEmpty()).isTrue();
    assertThat(reasons(blind)).containsExactly("never-reviewed");
    assertThat(ids(json(get(worklist("wl6") + "?cluster=" + cluster, "wl6")))).isEmpty();
    var view =
        request("/api/students/wl6-ann/views", "wl6")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"clusters\": [\"medicine\"]}"));
    assertThat(exchange(view.build()).statusCode()).isEqualTo(201);
    assertThat(ids(json(get(worklist("wl6") + "?cluster=" + cluster, "wl6"))))
        .containsExactly("wl6-ann");
  }

  @Test
  void ofAnErasedStudentNoRowStays() {
    student("wl7", "wl7-ann", Students.ann());
    send(Students.erased("wl7-ann"));
    await().atMost(Duration.ofSeconds(20)).until(() -> rows.find(List.of("wl7-ann")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?status=done",
        "?reason=boredom",
        "?grade=0",
        "?grade=nine",
        "?limit=0",
        "?after=azp4",
        "?after=eA"
      })
  void whatCanNotBeMeantIsRefused(String query) {
    PROFILES.caseload("wl8", "wl8", List.of());
    assertThat(get(worklist("wl8") + query, "wl8").statusCode()).isEqualTo(400);
  }

  @Test
  void itIsForThatCounsellor() {
    PROFILES.caseload("wl9", "wl9", List.of());
    assertThat(get(worklist("wl9"), "wl9").statusCode()).isEqualTo(200);
    assertThat(get(worklist("wl9"), "mallory").statusCode()).isEqualTo(404);
  }
}
