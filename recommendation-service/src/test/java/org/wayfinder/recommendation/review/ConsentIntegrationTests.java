package org.wayfinder.recommendation.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Students;

/** A student takes consent back: nobody sees a ranking from then on, and none is kept. */
class ConsentIntegrationTests extends ReviewedStudent {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
        student + "/tie-breaker",
        student + "/review",
        student + "/review/history");
  }

  @Test
  void nobodySeesTheRankingEvenBeforeTheNewsHasArrived() {
    PROFILES.allow("co-ann", "co-ann");
    PROFILES.allow("co-carl", "co-ann");
    PROFILES.version("co-ann", 1, "{}");
    ranked("school-1", "co-ann", 1);
    PROFILES.consentWithdrawn("co-ann");
    await()
        .atMost(PATIENCE)
        .until(() -> get(everythingOf("co-ann").getFirst(), "co-carl").statusCode() == 409);
    for (var path : everythingOf("co-ann")) {
      var answer = get(path, "co-carl");
      assertThat(answer.statusCode()).as(path).isEqualTo(409);
      assertThat(json(answer).path("type").stringValue()).endsWith("/consent-missing");
    }
    assertThat(post("/api/students/co-ann/what-if", "co-ann", "{}").statusCode()).isEqualTo(409);
  }

  @Test
  void whatWasRankedIsRemovedAndWhatCounsellorsWroteStays() {
    PROFILES.allow("co-ben", "co-ben");
    PROFILES.allow("co-carl", "co-ben");
    PROFILES.caseload("co-carl", "co-carl", List.of("co-ben"));
    ranked("school-1", "co-ben", 1);
    var reviewed = put(review("co-ben"), "co-carl", "\"0\"", "{\"status\": \"discussed\"}");
    assertThat(reviewed.statusCode()).isEqualTo(200);

    send(Students.withdrawn("co-ben", 2));
    await()
        .atMost(PATIENCE)
        .until(() -> get("/api/students/co-ben/recommendations", "co-ben").statusCode() == 404);
    assertThat(get("/api/students/co-ben/recommendations/history", "co-ben").body())
        .contains("\"items\":[]");
    assertThat(get(review("co-ben"), "co-carl").body()).contains("\"discussed\"");
  }
}
