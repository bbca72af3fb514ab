package org.wayfinder.benchmark.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayfinder.benchmark.matching.Respondents;
import org.wayfinder.benchmark.report.MarkdownReport;
import org.wayfinder.benchmark.report.Section;
import org.wayfinder.benchmark.report.TextReport;
import org.wayfinder.local.stack.Installation;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates the matching engine, prints the tables and writes the document of them. */
@Command(
    name = "evaluate",
    description = {
      "Says how well the matching engine works: held-out careers, simulated students, stability, calibration,"
          + " exposure by group and, with --respondents, real people.",
      "Prints tables and writes docs/matching-evaluation.md."
    },
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

  private static final int FAILED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--respondents",
      paramLabel = "FILE",
      description =
          "Real people: a CSV file with the columns R, I, A, S, E, C (sums 8..40) and cluster.")
  private @Nullable Path respondents;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description = "Write the document there instead of docs/matching-evaluation.md.")
  private @Nullable Path document;

  /** Ends the JVM with the command's exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new EvaluateCommand())
        .setExecutionExceptionHandler((failure, command, arguments) -> {
          if (!(failure instanceof StackException)) {
            throw failure;
          }
          command.getErr().println(failure.getMessage());
          return FAILED;
        });
  }

  @Override
  public Integer call() {
    var people = respondents == null ? null : Respondents.read(respondents);
    var sections = sections(Subject.shipped(), people);
    var out = spec.commandLine().getOut();
    sections.forEach(section -> TextReport.lines(section).forEach(out::println));
    out.flush();
    var file =
        document == null
            ? Installation.find().root().resolve("docs").resolve("matching-evaluation.md")
            : document;
    try {
      Files.writeString(file, text(sections, people != null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  private static List<Section> sections(Subject subject, @Nullable Respondents people) {
    var sections = new ArrayList<Section>(new HeldOutTables(subject).sections());
    for (var framework : Subject.FRAMEWORKS) {
      var simulated = new SimulatedTables(subject, framework);
      sections.add(simulated.hits());
      sections.add(simulated.stability());
      var tieBreaker = new TieBreakerTable(subject, framework).sections();
      sections.add(tieBreaker.getFirst());
      sections.add(simulated.calibration());
      sections.add(tieBreaker.getLast());
      sections.add(new ShortFormTable(subject, framework).section());
    }
    for (var framework : Subject.FRAMEWORKS) {
      sections.add(new FairnessTable(subject, framework).section());
    }
    if (people != null) {
      var fittedOn =
          EngineConstantsFile.fittedOn(JsonMapper.shared(), EngineConstantsFile.VERSION).orElse("");
      sections.addAll(
          new RealPeopleTables(subject, people, fittedOn.equals(people.hash())).sections());
    }
    return sections;
  }

  private static String text(List<Section> sections, boolean withPeople) {
    var lines = new ArrayList<String>();
    lines.add("# How well the matching works");
    lines.add("");
    lines.add(
        "Written by `./wayfinder evaluate%s` with engine version %d; no figure is typed by hand. [The method, and why some aims are missed](matching.md)."
            .formatted(withPeople ? " --respondents FILE" : "", EngineConstantsFile.VERSION));
    if (!withPeople) {
      lines.add("Table 6, real people, needs a file of respondents and was left out.");
    }
    lines.add("");
    MarkdownReport.aims(sections, lines);
    sections.forEach(section -> MarkdownReport.section(section, lines));
    return String.join("\n", lines) + "\n";
  }
}
