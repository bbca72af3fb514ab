package org.wayfinder.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory a process really holds. */
final class ResidentMemory {

  private static final String FIELD = "VmRSS:";

  private ResidentMemory() {}

  /** In bytes; nothing when the system does not tell. */
  static OptionalLong bytes(long pid) {
    var status = Path.of("/proc", Long.toString(pid), "status");
    try {
      var kilobytes =
          Files.exists(status)
              ? Files.readAllLines(status).stream()
                  .filter(line -> line.startsWith(FIELD))
                  .map(line -> line.replaceAll("\\D", ""))
                  .findFirst()
                  .orElse("")
              : fromPs(pid);
      return kilobytes.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(kilobytes) * 1024);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Where there is no /proc. */
  private static String fromPs(long pid) throws IOException {
    var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (var output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\D", "");
    }
  }
}
