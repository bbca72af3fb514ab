package org.wayfinder.benchmark.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import org.wayfinder.benchmark.report.Machine;
import org.wayfinder.benchmark.report.MarkdownReport;
import org.wayfinder.benchmark.report.Result;
import org.wayfinder.benchmark.report.Setting;
import org.wayfinder.benchmark.report.TextReport;
import org.wayfinder.local.stack.Installation;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.local.supervisor.StartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, prints, and writes what it measured into the document. */
@Command(
    name = "bench",
    description = {
      "Measures the built services: (a) the pipeline against its limit and other ways, (b) saved to readable,"
          + " (c) the gateway against nginx, (d) one to three instances, (e) ten times the students, (f) ranking everybody anew, (g) the matching engine by itself.",
      "Prints tables and writes docs/benchmarks.md."
    },
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int QUICK_STUDENTS = 2_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "a,b,…",
      description = "Only these; the document keeps the last results of the others.")
  private List<Part> only = List.of();

  @Option(
      names = "--students",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Profiles to catch up with (${DEFAULT-VALUE}).")
  private int students = 100_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "2",
      description = "How often contenders take turns (${DEFAULT-VALUE}).")
  private int rounds = 2;

  @Option(
      names = "--quick",
      description = "Tries that all of it runs, in about a minute each; writes no document.")
  private boolean quick;

  /** Ends the JVM with the command's exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, arguments) -> {
          if (!(failure instanceof StackException || failure instanceof StartException)) {
            throw failure;
          }
          command.getErr().println(failure.getMessage());
          return FAILED;
        });
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var root = Installation.find().root();
    var results = root.resolve("benchmarks").resolve("target").resolve("results");
    var parts = only.isEmpty() ? Arrays.asList(Part.values()) : only;
    for (var part : parts) {
      var section = part.measurement().measure(setting(root, part, out));
      TextReport.lines(section).forEach(out::println);
      out.flush();
      if (!quick) {
        var date = LocalDate.now(ZoneOffset.UTC).toString();
        new Result(date, typed(), Machine.describe(), section).write(file(results, part));
      }
    }
    delete(root.resolve("benchmarks").resolve("target").resolve("work"));
    if (!quick) {
      writeDocument(root, results);
    }
    return 0;
  }

  private Setting setting(Path root, Part part, PrintWriter out) {
    var work = root.resolve("benchmarks").resolve("target").resolve("work");
    delete(work);
    var letter = part.name().toLowerCase(Locale.ROOT);
    return new Setting(
        quick ? Math.min(students, QUICK_STUDENTS) : students,
        quick ? 1 : rounds,
        quick,
        work,
        line -> {
          out.println("(" + letter + ") " + line);
          out.flush();
        });
  }

  private static void writeDocument(Path root, Path results) {
    var known = new ArrayList<Result>();
    for (var part : Part.values()) {
      Result.read(file(results, part)).ifPresent(known::add);
    }
    try {
      Files.writeString(root.resolve("docs").resolve("benchmarks.md"), MarkdownReport.of(known));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path results, Part part) {
    return results.resolve(part.name().toLowerCase(Locale.ROOT) + ".json");
  }

  private String typed() {
    var arguments =
        Optional.ofNullable(spec.commandLine().getParseResult())
            .map(result -> String.join(" ", result.originalArgs()))
            .orElse("");
    return ("./wayfinder bench " + arguments).strip();
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
