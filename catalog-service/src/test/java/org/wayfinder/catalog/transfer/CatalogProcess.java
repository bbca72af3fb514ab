package org.wayfinder.catalog.transfer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wayfinder.catalog.CatalogService;

/** The service in a JVM of its own, with the heap and the options that the local stack gives it. */
final class CatalogProcess implements AutoCloseable {

  private final Process process;
  private final Path log;
  private final int port;

  private CatalogProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts it with these settings. */
  static CatalogProcess start(int heapMegabytes, Path log, Map<String, String> settings)
      throws IOException {
    var port = freePort();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.virtualThreadScheduler.parallelism=8",
                "-Xlog:gc:file=" + log.resolveSibling("gc.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                CatalogService.class.getName(),
                "--server.port=" + port));
    settings.forEach((key, value) -> command.add("--" + key + "=" + value));
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new CatalogProcess(process, log, port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where it listens, once it does. */
  String url() {
    await().atMost(Duration.ofMinutes(1)).until(() -> text().contains("Started CatalogService"));
    return "http://127.0.0.1:" + port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What it logged. */
  String text() throws IOException {
    return Files.readString(log);
  }

  /** The most memory that it ever had, where the system is Linux; else 0. */
  long peakMegabytes() throws IOException {
    var status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
