package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal in the machine's own Chromium, on a stack of its own with the demo school. Each case
 * of Playwright's is in a report of its own and counts as a test.
 */
@Tag("long")
class PortalSystemTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PORTAL = ROOT.resolve("portal");
  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private static Path data = Path.of("");
  private static String gateway = "";

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(ROOT.resolve("local/target/built.stamp"), "");
    data =
        Files.createTempDirectory(
            Files.createDirectories(Path.of("target").toAbsolutePath()), "portal-");
    var run = Path.of("target", "portal-run.log");
    assertThat(wayfinder(run, "run", "--detach", "--free-ports", "--data", data.toString()))
        .as(run.toString())
        .isZero();
    var said =
        Pattern.compile("answers at (http://127\\.0\\.0\\.1:\\d+)").matcher(Files.readString(run));
    assertThat(said.find()).as(run.toString()).isTrue();
    gateway = said.group(1);
  }

  @AfterAll
  static void stop() throws Exception {
    wayfinder(Path.of("target", "portal-stop.log"), "stop", "--data", data.toString());
  }

  @Test
  void isBuiltAgainstWhatTheGatewayServes() throws Exception {
    String served;
    try (var http = HttpClient.newHttpClient()) {
      served =
          http.send(
                  HttpRequest.newBuilder(URI.create(gateway + "/openapi")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
    }
    assertThat(JSON.readTree(PORTAL.resolve("openapi.json").toFile()))
        .as("portal/openapi.json; take it anew: ./wayfinder run, then npm run api in portal")
        .isEqualTo(JSON.readTree(served));
  }

  @Test
  void letsEverybodyDoTheirWorkInABrowser() throws Exception {
    var browser =
        System.getenv("CHROMIUM") != null || BROWSERS.stream().anyMatch(Files::isExecutable);
    if (!browser) {
      System.out.println(
          "[portal] SKIPPED: there is no Chromium here; install the package chromium");
      abort("no Chromium");
    }
    var printed = Path.of("target", "portal-e2e.log");
    var cases = Path.of("target", "surefire-reports", "TEST-portal-e2e.xml").toAbsolutePath();
    var command =
        new ProcessBuilder("npx", "playwright", "test")
            .directory(PORTAL.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    command.environment().put("WAYFINDER_URL", gateway);
    command.environment().put("E2E_REPORT", cases.toString());
    var process = command.start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    var lines = Files.readAllLines(printed);
    lines.stream().filter(line -> line.startsWith("[portal]")).forEach(System.out::println);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    assertThat(cases).exists();
  }

  private static int wayfinder(Path printed, String... arguments)
      throws IOException, InterruptedException {
    var command = new ProcessBuilder(ROOT.resolve("wayfinder").toString());
    command.command().addAll(List.of(arguments));
    var process =
        command
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("./wayfinder " + String.join(" ", arguments) + " did not end");
    }
    return process.exitValue();
  }
}
