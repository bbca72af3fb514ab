package org.wayfinder.local.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wayfinder.local.PrivateFile;
import org.wayfinder.local.stack.DataFolder;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.stack.StackState.Phase;
import picocli.CommandLine;

/**
 * Starts the same command again as a process of its own, shows what it says until it is ready, and
 * leaves it running.
 */
final class DetachedRun {

  private static final int FAILED = 1;

  private final Screen screen;
  private final DataFolder data;

  DetachedRun(Screen screen, DataFolder data) {
    this.screen = screen;
    this.data = data;
  }

  /** The exit code: 0 when everything answers. */
  int start(CommandLine whole) throws InterruptedException {
    PrivateFile.folder(data.root());
    PrivateFile.folder(data.logs());
    var log = data.logs().resolve("supervisor-%d.log".formatted(ProcessHandle.current().pid()));
    try {
      var process = spawn(arguments(whole), log);
      var ready = follow(process, log);
      if (ready) {
        Files.move(log, data.log("supervisor"), StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.deleteIfExists(log);
      }
      return ready ? 0 : FAILED;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> arguments(CommandLine whole) {
    return whole.getParseResult().originalArgs().stream()
        .filter(argument -> !argument.equals("--detach"))
        .toList();
  }

  private static Process spawn(List<String> arguments, Path log) throws IOException {
    var command = new ArrayList<String>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid"); // so that closing the terminal does not end it
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WayfinderCommand.class.getName());
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().remove("WAYFINDER_COLUMNS");
    return builder.start();
  }

  private boolean follow(Process process, Path log) throws IOException, InterruptedException {
    try (var lines = Files.newBufferedReader(log)) {
      while (true) {
        var ended = process.waitFor(100, TimeUnit.MILLISECONDS);
        var ready = isReady(process);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          screen.line(line);
        }
        if (ready || ended) {
          return ready;
        }
      }
    }
  }

  private boolean isReady(Process process) {
    return StackState.read(data)
        .filter(state -> state.pid() == process.pid() && state.phase() == Phase.READY)
        .isPresent();
  }
}
