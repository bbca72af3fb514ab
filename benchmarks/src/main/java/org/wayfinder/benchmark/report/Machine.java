package org.wayfinder.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What it was measured on, as far as the machine tells. */
public final class Machine {

  private static final long GIGABYTE = 1L << 30;

  private Machine() {}

  /** Processor, memory, system and JVM in one line. */
  public static String describe() {
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %d GB of memory, %s %s, %s %s",
        Runtime.getRuntime().availableProcessors(),
        line("/proc/cpuinfo", "model name"),
        Math.round((double) kilobytes(line("/proc/meminfo", "MemTotal")) * 1024 / GIGABYTE),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"));
  }

  private static long kilobytes(String text) {
    var digits = text.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String line(String file, String field) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
