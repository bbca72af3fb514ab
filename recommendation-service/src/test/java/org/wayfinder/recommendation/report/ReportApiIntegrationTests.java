package org.wayfinder.recommendation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.Students;

/** The report over HTTP: who gets it, what it holds, and what is answered where there is none. */
class ReportApiIntegrationTests extends RunningService {

  private static final String REVIEW =
      """
      {"recommendation": "1-1-2", "status": "in-review", "verdicts": [
        {"cluster": "therapeutic-services", "decision": "widen", "reason": "too-narrow",
         "others": ["support-services"], "note": "between us"}],
       "sharedNote": "Let us talk\\nsoon", "confidentialNote": "c0nfidential"}
      """;

  private static String report(String studentId) {
    return "/api/students/" + studentId + "/report";
  }

  private void known(String school, String studentId, Profile profile) {
    for (var who : List.of(studentId, "carla")) {
      PROFILES.allow(who, studentId);
    }
    send(Students.at(school, 1, studentId, 1, profile));
    awaitVersion(studentId, 1);
  }

  private HttpResponse<byte[]> fetch(String studentId, String who, String language)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          request(report(studentId), who)
              .header("Accept-Language", language)
              .header("Accept", "application/pdf")
              .build(),
          BodyHandlers.ofByteArray());
    }
  }

  private HttpResponse<String> put(String path, String who, String ifMatch, String body) {
    return exchange(
        request(path, who)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void itIsAFileThatNamesNobodyAndThatNoCacheKeeps() throws Exception {
    known("school-1", "rep-file", Students.ann());
    PROFILES.named("rep-file", "Zoë", "Núñez");
    var answer = fetch("rep-file", "carla", "fr");
    assertThat(answer.statusCode()).isEqualTo(200);
    var headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Content-Language")).contains("fr");
    assertThat(headers.allValues("Vary")).contains("Accept-Language");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"wayfinder-report-\\d{4}-\\d\\d-\\d\\d\\.pdf\"");
    var printed = PrintedReport.read(answer.body());
    assertThat(printed.pages()).isEqualTo(1);
    assertThat(printed.language()).isEqualTo("fr");
    assertThat(printed.text()).contains("Zoë Núñez", "Rapport sur les familles", "fr Health");
  }

  @Test
  void whatWasWrittenInConfidenceIsInNobodysReport() throws Exception {
    known("school-1", "rep-conf", Students.ann());
    var review = "/api/students/rep-conf/review";
    assertThat(put(review, "carla", "\"0\"", REVIEW).statusCode()).isEqualTo(200);
    for (var who : List.of("carla", "rep-conf")) {
      var answer = fetch("rep-conf", who, "en");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(PrintedReport.read(answer.body()).text())
          .contains("Let us talk soon", "The cluster therapeutic-services: a good match")
          .contains("look at The cluster support-services as well")
          .doesNotContain("c0nfidential", "between us", "too-narrow");
    }
  }

  @Test
  void answersThatCarryNoRankingAreATalkFirst() throws Exception {
    known("school-1", "rep-flat", Students.flatFay());
    var answer = fetch("rep-flat", "carla", "es-MX,en;q=0.5");
    assertThat(answer.statusCode()).isEqualTo(200);
    var printed = PrintedReport.read(answer.body());
    assertThat(printed.language()).isEqualTo("es");
    assertThat(printed.text()).contains("Hablemos primero").doesNotContain("Puesto");
  }

  @Test
  void whoMayNotSeeTheRankingGetsNoReport() throws Exception {
    known("school-1", "rep-door", Students.ann());
    assertThat(fetch("rep-door", "mallory", "en").statusCode()).isEqualTo(404);
    assertThat(
            exchange(request(report("rep-door"), "x").setHeader("Authorization", "").build())
                .statusCode())
        .isEqualTo(401);
    PROFILES.consentWithdrawn("rep-door");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> get(report("rep-door"), "carla").statusCode() == 409);
    var refused = fetch("rep-door", "carla", "en");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(get(report("rep-door"), "carla").body()).contains("/consent-missing");
  }

  @Test
  void aSchoolThatReviewsBlindFirstWantsTheViewBeforeThePage() throws Exception {
    PROFILES.admin("rep-admin");
    for (var who : List.of("rep-admin", "rep-bob")) {
      PROFILES.worksAt(who, "school-rep-blind");
    }
    PROFILES.allow("rep-bob", "rep-blind");
    known("school-rep-blind", "rep-blind", Students.ann());
    var settings = "/api/schools/school-rep-blind/review-settings";
    var on = put(settings, "rep-admin", "\"0\"", "{\"blindFirst\": true}");
    assertThat(on.statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> get(report("rep-blind"), "rep-bob").statusCode() == 409);
    assertThat(get(report("rep-blind"), "rep-bob").body()).contains("/view-first");
    assertThat(fetch("rep-blind", "rep-blind", "en").statusCode()).isEqualTo(200);
    var view =
        request("/api/students/rep-blind/views", "rep-bob")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"clusters\": [\"medicine\"]}"))
            .build();
    assertThat(exchange(view).statusCode()).isEqualTo(201);
    assertThat(fetch("rep-blind", "rep-bob", "en").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutARankingThereIsNoReportYet() {
    PROFILES.allow("carla", "rep-none");
    var answer = get(report("rep-none"), "carla");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/recommendation-not-ready");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }
}
