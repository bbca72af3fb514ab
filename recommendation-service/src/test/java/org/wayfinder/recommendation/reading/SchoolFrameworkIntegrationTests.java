package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import tools.jackson.databind.json.JsonMapper;

/** A framework that is school-2's own, as those see it who are of school-2 and those who aren't. */
class SchoolFrameworkIntegrationTests extends RunningService {

  private static final String[] OWN = {Catalogues.OWN, "own-caring", "own-making"};
  private static final List<String> FOR_EVERYBODY =
      List.of("health-science", "occupational-clusters");
  private static final List<String> AT_SCHOOL_2 =
      List.of("health-science", "occupational-clusters", Catalogues.OWN);

  @BeforeEach
  void theRosterKnowsThem() {
    for (var student : List.of("tess", "tom", "tara", "theo")) {
      PROFILES.allow(student, student);
    }
  }

  private static String path(String student, String rest) {
    return "/api/students/" + student + "/recommendations" + rest;
  }

  private List<String> frameworks(String student, String rest) {
    var answer = json(get(path(student, rest), student));
    var shown = rest.startsWith("/history") ? answer.path("items").path(0) : answer;
    return shown.path("frameworks").values().stream()
        .map(framework -> framework.path("framework").asString())
        .toList();
  }

  private void move(String student, String school, int roster) {
    send(Students.at(school, roster, student, 1, Students.ann()));
    awaitVersion(student, 1);
  }

  @Test
  void studentsOfTheSchoolAreRankedInItAndOthersAreNot() {
    move("tess", "school-2", 1);
    move("tom", "school-1", 1);
    for (var rest : List.of("", "/1", "/history")) {
      await().untilAsserted(() -> assertThat(frameworks("tess", rest)).isEqualTo(AT_SCHOOL_2));
      await().untilAsserted(() -> assertThat(frameworks("tom", rest)).isEqualTo(FOR_EVERYBODY));
    }
    assertThat(get(path("tess", ""), "tess").body()).contains("The framework own-trades");
    assertThat(get(path("tom", ""), "tom").body()).doesNotContain(OWN);
    PROFILES.caseload("cora", "c9", List.of("tess", "tom"));
    var caseload = json(get("/api/caseloads/c9/recommendations", "cora")).path("items");
    assertThat(caseload.path(0).path("frameworks").size()).isEqualTo(3);
    assertThat(caseload.path(1).path("frameworks").size()).isEqualTo(2);
    assertThat(whatIf("tess")).contains(Catalogues.OWN);
    assertThat(whatIf("tom")).doesNotContain(OWN);
  }

  @Test
  void whyNotTheTieBreakerAndComparisonsKeepToTheSchoolsFrameworks() {
    PROFILES.allow("tilda", "tilda");
    PROFILES.allow("tony", "tony");
    move("tilda", "school-2", 1);
    move("tony", "school-1", 1);
    for (var rest : List.of("/why-not/clusters/own-caring", "/tie-breaker")) {
      assertThat(get("/api/students/tilda" + rest, "tilda").body()).contains(Catalogues.OWN);
    }
    assertThat(get("/api/students/tony/why-not/clusters/own-caring", "tony").statusCode())
        .isEqualTo(404);
    assertThat(get("/api/students/tony/tie-breaker", "tony").body()).doesNotContain(OWN);
    for (var student : List.of("tilda", "tony")) {
      PROFILES.version(student, 1, version(1));
      var compared = path(student, "/comparison?from=1-1-2&to=1-1-2");
      await().until(() -> get(compared, student).statusCode() == 200);
      assertThat(get(compared, student).body().contains("own-caring"))
          .isEqualTo(student.equals("tilda"));
    }
  }

  private static String version(int number) {
    var body = new LinkedHashMap<String, Object>(StateEvents.profile(Students.ann()));
    body.put("version", number);
    return JsonMapper.shared().writeValueAsString(body);
  }

  private String whatIf(String student) {
    var profile = JsonMapper.shared().writeValueAsString(StateEvents.profile(Students.ben()));
    var asked =
        request("/api/students/" + student + "/what-if", student)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(profile))
            .build();
    return exchange(asked).body();
  }

  @Test
  void whoLeavesTheSchoolLosesSightOfItsFrameworkEverywhere() {
    move("tara", "school-2", 1);
    await().untilAsserted(() -> assertThat(frameworks("tara", "")).isEqualTo(AT_SCHOOL_2));
    var tag = get(path("tara", ""), "tara").headers().firstValue("ETag").orElseThrow();
    move("tara", "school-1", 2);
    for (var rest : List.of("", "/1", "/history")) {
      await().untilAsserted(() -> assertThat(frameworks("tara", rest)).isEqualTo(FOR_EVERYBODY));
    }
    var again = exchange(request(path("tara", ""), "tara").header("If-None-Match", tag).build());
    assertThat(again.statusCode()).as("the tag of what was seen before").isEqualTo(200);
  }

  @Test
  void anOpenPageIsToldWhenTheStudentChangesSchools() throws Exception {
    move("theo", "school-1", 1);
    var told = new CopyOnWriteArrayList<String>();
    try (var http = HttpClient.newHttpClient()) {
      var stream =
          http.sendAsync(request(path("theo", "/stream"), "theo").build(), BodyHandlers.ofLines())
              .thenAccept(response ->
                  response.body().filter("event:recommendation"::equals).forEach(told::add));
      await().until(() -> told.size() == 1);
      move("theo", "school-2", 2);
      await().until(() -> told.size() == 2);
      assertThat(frameworks("theo", "")).isEqualTo(AT_SCHOOL_2);
      PROFILES.withdraw("theo", "theo");
      await().until(stream::isDone);
    }
  }
}
