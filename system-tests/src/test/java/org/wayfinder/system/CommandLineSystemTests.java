package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's commands, as a new user types them: run, try, stop. */
@Tag("long")
class CommandLineSystemTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a command left behind. */
  private record Outcome(int exit, String out, String err) {}

  private Path data = Path.of("");

  /** The jars under test were packaged by this very build, so the script need not build again. */
  @BeforeAll
  static void theBuildIsFresh() throws IOException {
    Files.writeString(Path.of("../local/target/built.stamp"), "");
  }

  @BeforeEach
  void emptyFolder() throws IOException {
    data =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "command-line-");
  }

  @AfterEach
  void nothingStaysBehind() throws Exception {
    wayfinder("", "stop", "--data", data.toString());
  }

  @Test
  void aNewUserRunsTriesAndStops() throws Exception {
    var run = wayfinder("", "run", "--detach", "--free-ports", "--data", data.toString());
    assertThat(run.exit()).as(run.out() + run.err()).isZero();
    assertThat(run.out() + run.err()).contains("http://127.0.0.1:", "ann.demo@example.org");

    var table = wayfinder("", "try", "--data", data.toString());
    assertThat(table.exit()).as(table.err()).isZero();
    assertThat(table.out()).contains("Health Science", "Diagnostic Services", "Medicine");

    var laboratory = ranked(Profiles.laboratory());
    var talker = ranked(Profiles.talker());
    assertThat(laboratory.propertyNames())
        .containsExactlyInAnyOrder("health-science", "occupational-clusters");
    assertThat(laboratory.path("health-science").path("clusters")).hasSize(10);
    assertThat(first(talker)).isNotEqualTo(first(laboratory));

    var refused =
        wayfinder("{\"riasec\":{\"realistic\":99}}", "try", "-", "--data", data.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("#/riasec/realistic");
    assertThat(refused.out()).isEmpty();

    var token = wayfinder("", "token", "carla.counsel@example.org", "--data", data.toString());
    assertThat(token.exit()).as(token.err()).isZero();
    assertThat(token.out().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    var status = wayfinder("", "status", "--data", data.toString());
    assertThat(status.exit()).as(status.out()).isZero();

    var pids = childPids(status.out());
    assertThat(pids).hasSizeGreaterThanOrEqualTo(7);
    var stop = wayfinder("", "stop", "--data", data.toString());
    assertThat(stop.exit()).as(stop.out() + stop.err()).isZero();
    assertThat(pids).noneMatch(pid -> ProcessHandle.of(pid).isPresent());

    var afterwards = wayfinder("", "try", "--data", data.toString());
    assertThat(afterwards.exit()).isEqualTo(2);
    assertThat(afterwards.err()).contains("./wayfinder run");
  }

  private JsonNode ranked(Object profile) throws Exception {
    var outcome =
        wayfinder(
            JSON.writeValueAsString(profile), "try", "-", "--json", "--data", data.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    var answer = JSON.readTree(outcome.out());
    for (var framework : answer) {
      var rank = 1;
      for (var cluster : framework.path("clusters")) {
        assertThat(cluster.path("rank").asInt()).isEqualTo(rank++);
        assertThat(cluster.path("score").isNumber()).isTrue();
      }
    }
    return answer;
  }

  private static String first(JsonNode ranked) {
    return ranked.path("health-science").path("clusters").path(0).path("id").asString();
  }

  private static List<Long> childPids(String status) {
    var pids = new ArrayList<Long>();
    for (var line : status.lines().toList()) {
      var cells = line.strip().split("\\s+", -1);
      if (cells.length > 3 && cells[1].equals("up")) {
        pids.add(Long.parseLong(cells[2]));
      }
    }
    return pids;
  }

  private Outcome wayfinder(String input, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of("..").toAbsolutePath().normalize().resolve("wayfinder").toString());
    command.addAll(List.of(arguments));
    var out = Files.createTempFile(data, "out", ".txt");
    var err = Files.createTempFile(data, "err", ".txt");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", command) + " takes longer than three minutes");
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
