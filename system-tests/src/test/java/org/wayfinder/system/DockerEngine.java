package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This machine's Docker, by its command line; tests that want it say aloud when it is not here. */
final class DockerEngine {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String SWITCH = "WAYFINDER_DOCKER_TESTS";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private DockerEngine() {}

  /** What a command printed, errors included, and its exit code. */
  record Outcome(int exit, String printed) {

    /** What it printed, once it succeeded. */
    String expectOk(String what) {
      assertThat(exit).as("%s: %s", what, printed).isZero();
      return printed;
    }
  }

  /**
   * Skips the test unless an engine answers and has these images, or gets them.
   *
   * @param tests what is not run then
   */
  static void require(String tests, List<String> images) {
    if (!"true".equals(System.getenv(SWITCH))) {
      skip(tests, SWITCH + " is not true; ./wayfinder test --all sets it where an engine answers");
    }
    for (var image : images) {
      if (docker("image", "inspect", image).exit() != 0 && pull(image).exit() != 0) {
        skip(tests, "the image " + image + " can't be had");
      }
      var label = docker("image", "inspect", "-f", "{{index .Config.Labels \"standin\"}}", image);
      var standIn = label.printed().strip().equals("true");
      say(tests + ": " + (standIn ? "RUN ON A STAND-IN for " : "run on ") + image);
    }
  }

  static void skip(String tests, String why) {
    say("NOT RUN: " + tests + ", because " + why);
    abort("not run: " + why);
  }

  static void say(String what) {
    System.err.println("[docker tests] " + what);
  }

  static Outcome docker(String... arguments) {
    return run(PATIENCE, Map.of(), command("docker", arguments));
  }

  static List<String> command(String program, String... arguments) {
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Runs a command in the root of the repository; one that takes too long is ended. */
  static Outcome run(Duration patience, Map<String, String> environment, List<String> command) {
    var limited = new ArrayList<>(List.of("timeout", "-k", "10", patience.toSeconds() + "s"));
    limited.addAll(command);
    try {
      var builder = new ProcessBuilder(limited).directory(ROOT.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Outcome pull(String image) {
    return run(Duration.ofMinutes(2), Map.of(), command("docker", "pull", "--quiet", image));
  }
}
