package org.wayfinder.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayfinder.local.FreePort;

/** Specifications of small servers that keep one diary. */
record SmallServers(Path folder) {

  Path diary() {
    return folder.resolve("diary");
  }

  List<String> lines() throws IOException {
    return Files.exists(diary()) ? Files.readAllLines(diary()) : List.of();
  }

  ProcessSpec server(String name, String... startsAfter) throws IOException {
    var port = FreePort.next();
    return spec(
        name,
        port,
        java(SmallServer.class, name, Integer.toString(port), diary().toString()),
        startsAfter);
  }

  ProcessSpec spec(String name, int port, List<String> command, String... startsAfter) {
    return new ProcessSpec(
        name,
        port,
        () -> command,
        Map.of(),
        folder.resolve(name + ".log"),
        new HealthProbe.Tcp(port),
        Set.of(startsAfter),
        Set.of());
  }

  static List<String> java(Class<?> main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
