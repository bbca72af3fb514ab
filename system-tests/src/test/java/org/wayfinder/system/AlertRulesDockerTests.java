package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prometheus' own tool reads its settings, and sees each alert fire on what it is for. */
@Tag("long")
class AlertRulesDockerTests {

  private static final String IMAGE = "prom/prometheus:v3.5.3";
  private static final String SWITCH = "WAYFINDER_DOCKER_TESTS";

  /** What a command printed, and its exit code. */
  private record Outcome(int exit, String printed) {}

  @BeforeAll
  static void theImageIsHere() throws Exception {
    if (!"true".equals(System.getenv(SWITCH))) {
      skip(SWITCH + " is not true; ./wayfinder test --all sets it where an engine answers");
    }
    var label = docker("image", "inspect", "-f", "{{index .Config.Labels \"standin\"}}", IMAGE);
    if (label.exit() != 0) {
      skip("the image " + IMAGE + " is not here");
    }
    say(
        label.printed().strip().equals("true")
            ? "RUN ON A STAND-IN for " + IMAGE
            : "Run on " + IMAGE);
  }

  @Test
  void theSettingsAreValid() throws Exception {
    var checked = promtool("check", "config", "/rules/prometheus.yml");
    assertThat(checked.exit()).as(checked.printed()).isZero();
    assertThat(checked.printed()).contains("rules found");
  }

  @Test
  void everyAlertFiresOnWhatItIsForAndOnNothingElse() throws Exception {
    var tested = promtool("test", "rules", "/rules/alerts.test.yml");
    assertThat(tested.exit()).as(tested.printed()).isZero();
  }

  private static Outcome promtool(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "run",
                "--rm",
                "--network=none",
                "--volume",
                Path.of("../deploy/prometheus").toRealPath() + ":/rules:ro",
                "--entrypoint=promtool",
                IMAGE));
    command.addAll(List.of(arguments));
    return docker(command.toArray(String[]::new));
  }

  private static Outcome docker(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("timeout", "60", "docker"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), printed);
  }

  private static void skip(String why) {
    say("NOT RUN: the tests of the alert rules, because " + why);
    abort("not run on " + IMAGE + ": " + why);
  }

  private static void say(String what) {
    System.err.println("[docker tests] " + what);
  }
}
