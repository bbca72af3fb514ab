package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prometheus' own tool reads its settings, and sees each alert fire on what it is for. */
@Tag("long")
class AlertRulesDockerTests {

  private static final String IMAGE = "prom/prometheus:v3.5.3";

  @BeforeAll
  static void theImageIsHere() {
    DockerEngine.require("the tests of the alert rules", List.of(IMAGE));
  }

  @Test
  void theSettingsAreValid() {
    assertThat(promtool("check", "config", "/rules/prometheus.yml")).contains("rules found");
  }

  @Test
  void everyAlertFiresOnWhatItIsForAndOnNothingElse() {
    assertThat(promtool("test", "rules", "/rules/alerts.test.yml")).contains("SUCCESS");
  }

  private static String promtool(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                "run",
                "--rm",
                "--network=none",
                "--volume",
                DockerEngine.ROOT.resolve("deploy/prometheus") + ":/rules:ro",
                "--entrypoint=promtool",
                IMAGE));
    command.addAll(List.of(arguments));
    return DockerEngine.docker(command.toArray(String[]::new))
        .expectOk("promtool " + String.join(" ", arguments));
  }
}
