package org.wayfinder.benchmark.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The load generator wrk: as many requests as 32 connections take. */
final class Wrk {

  static final String PROGRAM = "/usr/bin/wrk";
  static final int CONNECTIONS = 32;

  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private Wrk() {}

  /**
   * Requests a second.
   *
   * @throws IllegalStateException when an answer was not a success
   */
  static double run(URI uri, Map<String, String> headers, int seconds) {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            PROGRAM,
            "--threads",
            "1",
            "--connections",
            Integer.toString(CONNECTIONS),
            "--duration",
            seconds + "s",
            "--timeout",
            "10s"));
    headers.forEach((name, value) -> command.addAll(List.of("--header", name + ": " + value)));
    command.add(uri.toString());
    var said = said(command);
    var failed = FAILED.matcher(said);
    var rate = RATE.matcher(said);
    if (failed.find() || !rate.find()) {
      throw new IllegalStateException(uri + " was not always answered with success:\n" + said);
    }
    return Double.parseDouble(rate.group(1));
  }

  private static String said(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
