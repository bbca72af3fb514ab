package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.RunningService;

/** What a reader of the API document finds. */
class ApiDocumentIntegrationTests extends RunningService {

  @Test
  void everyEndpointIsDescribedAndTheCallerIsNoParameter() {
    var document = district().anonymous().get("/v3/api-docs").isStatus(200);
    assertThat(document.json().at("/openapi").asString()).startsWith("3.1");
    assertThat(document.json().at("/paths").propertyNames())
        .contains(
            "/api/setup",
            "/api/me",
            "/api/me/students/{studentId}",
            "/api/me/caseloads/{counsellorId}",
            "/api/schools/{schoolId}/staff/{staffId}",
            "/api/students/{studentId}/profile/versions/{version}",
            "/api/students/{studentId}/assessments/{assessmentId}/answers/{itemId}",
            "/api/caseloads/{counsellorId}/students/{studentId}",
            "/api/operations/outbox",
            "/api/operations/republications",
            "/api/operations/republications/{republicationId}");
    assertThat(document.body())
        .contains("Idempotency-Key", "If-Match", "If-None-Match")
        .doesNotContain("\"actor\"", "\"caller\"", "\"token\"");
  }

  @Test
  void healthIsForEverybodyAndTellsNoDetails() {
    var health = district().anonymous().get("/actuator/health").isStatus(200);
    assertThat(health.text("/status")).isEqualTo("UP");
    assertThat(health.json().at("/components").propertyNames())
        .contains("database", "relay", "catalogue", "republication", "repairRequests");
    assertThat(health.body()).doesNotContain("details");
  }
}
