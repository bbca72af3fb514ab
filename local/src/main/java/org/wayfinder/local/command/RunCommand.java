package org.wayfinder.local.command;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.demo.DemoLoader;
import org.wayfinder.local.demo.DemoSchool;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackOptions;
import org.wayfinder.local.stack.StackState.Phase;
import org.wayfinder.local.supervisor.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the stack, loads the demo school the first time, and supervises until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts everything, and stops it again on Ctrl-C.")
final class RunCommand implements Callable<Integer> {

  @Mixin private DataOption data = new DataOption();
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--detach",
      description = "Returns when everything answers, and leaves it running.")
  private boolean detach;

  @Option(
      names = "--port",
      paramLabel = "NAME=N",
      description =
          "Another port for gateway, catalog, profile, recommendation, sign-in, broker,"
              + " controller or database.")
  private Map<String, Integer> ports = new LinkedHashMap<>();

  @Option(names = "--free-ports", description = "Takes any free ports, and the same the next time.")
  private boolean freePorts;

  @Option(
      names = "--mongodb-uri",
      paramLabel = "URI",
      description = "Uses this MongoDB; no local database is started.")
  private @Nullable String mongodbUri;

  @Option(names = "--no-demo", description = "Leaves the demo school out.")
  private boolean noDemo;

  private final Screen screen = Screen.ofThisProcess();
  private final StartDisplay display = new StartDisplay(screen);
  private volatile boolean stopping;

  @Override
  public Integer call() throws InterruptedException {
    if (detach) {
      return new DetachedRun(screen, data.data()).start(spec().commandLine().getParent());
    }
    var begun = Instant.now();
    var stack = LocalStack.prepare(data.data().root(), options(), display);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, stopped), "stop"));
    try {
      stack.start();
      display.endOfStart();
      loadDemo(stack);
      // Before it counts as ready: a detached run shows what is printed until then.
      report(stack, Duration.between(begun, Instant.now()));
      stack.enter(Phase.READY);
    } catch (StartException e) {
      if (!stopping) {
        throw e;
      }
    }
    stopped.await();
    return 0;
  }

  private void stop(LocalStack stack, CountDownLatch stopped) {
    stopping = true;
    display.endOfStart();
    screen.line("Stopping …");
    stack.close();
    stopped.countDown();
  }

  private StackOptions options() {
    var numbers = new LinkedHashMap<Port, Integer>();
    ports.forEach((label, number) -> numbers.put(port(label), number));
    try {
      return new StackOptions(numbers, freePorts, mongodbUri);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec().commandLine(), e.getMessage());
    }
  }

  private Port port(String label) {
    return Port.labelled(label)
        .orElseThrow(() ->
            new ParameterException(
                spec().commandLine(),
                "There is no port called %s; there are %s.".formatted(label, Port.labels())));
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }

  /** A school that can't be loaded is said, but does not stop what runs. */
  private void loadDemo(LocalStack stack) {
    if (noDemo || Files.exists(stack.data().demo())) {
      return;
    }
    stack.enter(Phase.LOADING_DEMO);
    var progress = new DemoProgress(screen);
    try {
      new DemoLoader(stack.gateway(), stack.data().setupCode(), stack.data().demo(), progress::show)
          .load();
      progress.done();
    } catch (RuntimeException e) {
      progress.failed(String.valueOf(e.getMessage()));
    }
  }

  private void report(LocalStack stack, Duration time) {
    screen.line();
    screen.line(
        screen.bold("Wayfinder answers at " + stack.gateway())
            + "  (after %s)".formatted(StartDisplay.seconds(time)));
    screen.line();
    if (!noDemo) {
      var table = new TextTable(screen.width(), "Sign in as", "who is", "with the password");
      DemoLoader.accountsToTry()
          .forEach((login, who) -> table.row(login, who, DemoSchool.read().password()));
      table.lines().forEach(screen::line);
      screen.line();
    }
    screen.line("Data, logs and all accounts (sign-in/users.yaml): " + stack.data().root());
    screen.line("Next: ./wayfinder try, ./wayfinder status, ./wayfinder stop");
  }
}
