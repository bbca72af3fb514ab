package org.wayfinder.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.wayfinder.local.stack.DataFolder;
import org.wayfinder.local.supervisor.LogTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the end of a process's log, and what is added to it. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the log of one process.")
final class LogsCommand implements Callable<Integer> {

  private static final int UNKNOWN = 1;

  @Mixin private DataOption data = new DataOption();

  @Parameters(
      paramLabel = "NAME",
      description =
          "gateway, catalog-service, profile-service, recommendation-service, sign-in, broker,"
              + " database or supervisor")
  private String name = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on with what is added, until Ctrl-C.")
  private boolean follow;

  @Option(names = "-n", paramLabel = "LINES", description = "How many lines. Default: 200.")
  private int lines = 200;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() throws IOException, InterruptedException {
    var log = data.data().log(name);
    var known = known(data.data());
    if (!known.contains(name)) {
      System.err.println(
          known.isEmpty()
              ? "There are no logs in " + data.data().logs()
              : "There is no log of %s; there are %s.".formatted(name, String.join(", ", known)));
      return UNKNOWN;
    }
    try (var reader = Files.newBufferedReader(log)) {
      if (follow) {
        reader.skip(Files.size(log));
      }
      LogTail.of(log, lines).forEach(screen::line);
      if (follow) {
        copyForEver(reader);
      }
    }
    return 0;
  }

  private static List<String> known(DataFolder data) throws IOException {
    if (!Files.isDirectory(data.logs())) {
      return List.of();
    }
    try (var files = Files.list(data.logs())) {
      return files
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(file -> file.endsWith(".log"))
          .map(file -> file.substring(0, file.length() - ".log".length()))
          .sorted()
          .toList();
    }
  }

  private void copyForEver(BufferedReader reader) throws IOException, InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      var line = reader.readLine();
      if (line == null) {
        TimeUnit.MILLISECONDS.sleep(200);
      } else {
        screen.line(line);
      }
    }
  }
}
