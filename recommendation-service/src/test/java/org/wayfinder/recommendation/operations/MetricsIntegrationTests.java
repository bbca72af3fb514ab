package org.wayfinder.recommendation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;

/** What Prometheus scrapes: numbers about the work, nothing about a person. */
class MetricsIntegrationTests extends RunningService {

  private String scraped() {
    var answer = exchange(HttpRequest.newBuilder(uri("/actuator/prometheus")).build());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void theWorkShowsAndNobodysRecordDoes() {
    send(Students.state("secret-student-id", 1, Students.ann()));
    awaitVersion("secret-student-id", 1);
    get("/api/students/secret-student-id/recommendations", "mallory");
    await()
        .untilAsserted(() ->
            assertThat(scraped())
                .contains("wayfinder_worker_lag 0.0")
                .contains("wayfinder_worker_running 1.0"));
    assertThat(scraped())
        .containsPattern("wayfinder_freshness_seconds_count [1-9]")
        .contains(
            "wayfinder_freshness_seconds_bucket{",
            "wayfinder_dead_letters ",
            "wayfinder_reranking_waiting ",
            "uri=\"/api/students/{studentId}/recommendations\"")
        .doesNotContain("secret-student-id", "mallory");
  }
}
