package org.wayfinder.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class of this module run in a JVM of its own, to be killed. */
final class JavaChild {

  private JavaChild() {}

  static Process start(Class<?> main, String... args) throws IOException {
    return run(List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), main, args);
  }

  /** Runs it with just this heap and nothing else said, as a user would. */
  static Process startWithHeap(String heap, Class<?> main, String... args) throws IOException {
    return run(List.of("-Xmx" + heap), main, args);
  }

  private static Process run(List<String> options, Class<?> main, String... args)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The most memory that the process ever had, where the system is Linux; else 0. */
  static long peakMegabytes(Process process) throws IOException {
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
}
