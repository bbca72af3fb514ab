package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.RunningService;

/** What Prometheus scrapes: numbers about the work, nothing about a person. */
class MetricsIntegrationTests extends RunningService {

  @Test
  void theOutboxShowsAndNobodysRecordDoes() {
    var ann = district().school().student();
    ann.saveFirst("{\"riasec\":{\"social\":1}}").isStatus(201);
    assertThat(district().anonymous().get("/actuator/prometheus").isStatus(200).body())
        .contains(
            "wayfinder_outbox_pending ",
            "wayfinder_outbox_oldest_age_seconds ",
            "wayfinder_relay_running ",
            "http_server_requests_seconds_count{",
            "jvm_memory_used_bytes{area=\"heap\",",
            "jvm_memory_max_bytes{area=\"heap\",",
            "status=\"201\"",
            "uri=\"/api/students/{studentId}/profile\"")
        .doesNotContain(ann.id(), ann.email());
  }
}
