package org.wayfinder.benchmark.fitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayfinder.benchmark.matching.PeopleInClusters;
import org.wayfinder.benchmark.matching.Pull;
import org.wayfinder.benchmark.matching.PullChoice;
import org.wayfinder.benchmark.matching.Respondents;
import org.wayfinder.benchmark.matching.ShippedCatalogue;
import org.wayfinder.local.stack.Installation;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.ProfileRule;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the numbers of the engine version in use and writes its file of constants. The same files
 * give the same constants.
 */
@Command(
    name = "fit",
    description = {
      "Finds the numbers of the matching engine: the weight of interests, how careers make a cluster's profile,"
          + " the shrinkage of profiles towards real people, the reliability of activity scores.",
      "Writes the constants of the engine version in use, with their sources. Rankings change with them:"
          + " once released, a version's file is never written again."
    },
    mixinStandardHelpOptions = true)
public final class FitCommand implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final long SEED = 20261125;
  private static final String PEOPLES_FRAMEWORK = "occupational-clusters";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--respondents",
      paramLabel = "FILE",
      required = true,
      description =
          "Real people: a CSV file with the columns R, I, A, S, E, C (sums 8..40) and cluster.")
  private @Nullable Path respondents;

  /** Ends the JVM with the command's exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(
        new CommandLine(new FitCommand())
            .setExecutionExceptionHandler((failure, command, arguments) -> {
              if (!(failure instanceof StackException)) {
                throw failure;
              }
              command.getErr().println(failure.getMessage());
              return FAILED;
            })
            .execute(args));
  }

  @Override
  public Integer call() {
    if (respondents == null) {
      throw new StackException("Fitting needs --respondents FILE.");
    }
    requireUnreleased(EngineConstantsFile.VERSION, EngineConstantsFile.released().keySet());
    var people = Respondents.read(respondents);
    var catalogue = ShippedCatalogue.read();
    var edition = catalogue.edition();
    var start = EngineConstantsFile.read(JsonMapper.shared());
    var profiles = ProfileFit.best(catalogue, start);
    profiles.chosen().reached().forEach(reached -> say("Held-out careers, " + reached));
    var pulls = pulls(edition, profiles.constants(), people);
    say("Pull: strength %s".formatted(pulls.chosen().strength()));
    var pulled = withPulls(profiles.constants(), pulls.byCluster());
    var reliability = ReliabilityFit.best(edition, pulled);
    say(
        "Reliability of activities: %.2f, chances are off by %.3f"
            .formatted(reliability.reliability(), reliability.gap()));
    var fitted = ReliabilityFit.with(pulled, reliability.reliability());
    var file = file();
    write(file, ConstantsDocument.of(fitted, profiles, pulls, reliability, people));
    say("Written: " + file);
    return 0;
  }

  /**
   * What was found of real people.
   *
   * @param tried every strength with what it reached
   */
  record Pulls(
      Map<String, List<Double>> byCluster, PullChoice.Tried chosen, List<PullChoice.Tried> tried) {}

  private static Pulls pulls(
      EditionContent edition, EngineConstants constants, Respondents respondents) {
    var people = PeopleInClusters.of(respondents, Respondents.OCCUPATIONAL, constants);
    var profiles = new CompiledEdition(edition, constants).interestProfiles(PEOPLES_FRAMEWORK);
    var careers =
        people.clusters().stream()
            .map(id -> profiles.getOrDefault(id, List.of()))
            .map(p -> p.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    var tried = PullChoice.all(people, careers, SEED);
    var chosen = PullChoice.best(tried);
    var pulled = Pull.pulled(people, careers, chosen.strength());
    var byCluster = new LinkedHashMap<String, List<Double>>();
    for (var k = 0; k < careers.length; k++) {
      byCluster.put(people.clusters().get(k), rounded(pulled[k], careers[k]));
    }
    return new Pulls(byCluster, chosen, tried);
  }

  /** The differences, to four digits. */
  private static List<Double> rounded(double[] pulled, double[] careers) {
    var differences = new Double[pulled.length];
    for (var s = 0; s < pulled.length; s++) {
      differences[s] = Math.round((pulled[s] - careers[s]) * 10_000) / 10_000.0;
    }
    return List.of(differences);
  }

  private static EngineConstants withPulls(EngineConstants c, Map<String, List<Double>> byCluster) {
    var rule = c.profiles();
    return new EngineConstants(
        c.version(),
        c.student(),
        c.career(),
        c.weightRiasec(),
        new ProfileRule(
            rule.standardisedAnswers(),
            rule.evenCareers(),
            rule.sharing(),
            rule.clusterSpread(),
            byCluster),
        c.uncertainty(),
        c.carelessness());
  }

  /** Somebody's recommendations are pinned to the numbers of a released version. */
  static void requireUnreleased(int version, Set<Integer> released) {
    if (released.contains(version)) {
      throw new StackException(
          "Engine version %d is released, so its constants are never written again. Begin version %d first."
              .formatted(version, version + 1));
    }
  }

  private static Path file() {
    return Installation.find()
        .root()
        .resolve("recommendation-service/src/main/resources/engine")
        .resolve("v" + EngineConstantsFile.VERSION)
        .resolve("constants.json");
  }

  private static void write(Path file, String document) {
    try {
      Files.writeString(file, document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
