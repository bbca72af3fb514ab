package org.wayfinder.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.demo.DemoSchool;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackException;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.stack.StackState.Phase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job from end to end: a profile goes in, explained clusters come out. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = "Saves a profile as a demo student and prints the ranked clusters.")
final class TryCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 2;

  @Mixin private DataOption data = new DataOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The profile as JSON, - for standard input. Default: a built-in example.")
  private @Nullable String file;

  @Option(
      names = "--student",
      paramLabel = "LOGIN",
      description = "Who signs in. Default: ann.demo@example.org.")
  private String student = "ann.demo@example.org";

  @Option(names = "--json", description = "Prints JSON only, for scripts.")
  private boolean json;

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var gateway = gateway();
    if (gateway == null) {
      return NOT_RUNNING;
    }
    var profile = profile();
    var client = new WayfinderClient(gateway).signIn(login(), DemoSchool.read().password());
    var recommendation = new ProfileTrial(client).recommendationFor(profile);
    if (json) {
      var frameworks = client.get("/api/frameworks").expectOk("No list of frameworks").json();
      screen.line(new RecommendationJson(frameworks).print(recommendation));
    } else {
      new RecommendationTable(screen).print(recommendation);
    }
    return 0;
  }

  /** Null, and the reason said, when there is nothing to try it on. */
  private @Nullable URI gateway() {
    var state = StackState.read(data.data()).filter(known -> known.supervisor().isPresent());
    if (state.isEmpty()) {
      System.err.println("Wayfinder is not running. Start it with ./wayfinder run");
      return null;
    }
    if (state.get().phase() != Phase.READY) {
      System.err.printf(
          "Wayfinder is %s; try again when ./wayfinder run says that it answers.%n",
          state.get().phase().word());
      return null;
    }
    return state.get().where().http(Port.GATEWAY);
  }

  private String login() {
    return student.contains("@") ? student : student + "@example.org";
  }

  private String profile() {
    try {
      return switch (file) {
        case null -> example();
        case "-" -> new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        default -> Files.readString(Path.of(file));
      };
    } catch (NoSuchFileException e) {
      throw new StackException("There is no file " + file);
    } catch (IOException e) {
      throw new StackException("%s can't be read as text: %s".formatted(file, e.getMessage()));
    }
  }

  private static String example() {
    try (var resource = TryCommand.class.getResourceAsStream("example-profile.json")) {
      return new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
