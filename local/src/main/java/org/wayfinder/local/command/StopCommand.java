package org.wayfinder.local.command;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.supervisor.Leftovers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the stack of a data folder, and whatever a supervisor that died left behind. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops everything.")
final class StopCommand implements Callable<Integer> {

  /** The supervisor kills what has not stopped after 20 seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Mixin private DataOption data = new DataOption();

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    var state = StackState.read(data.data());
    var supervisor = state.flatMap(StackState::supervisor);
    if (supervisor.isPresent()) {
      screen.line("Stopping …");
      stop(supervisor.get());
    }
    var left = state.map(StackState::children).orElse(List.of());
    if (!left.isEmpty()) {
      screen.line("Ending what was left behind …");
      Leftovers.end(left);
    }
    screen.line(
        supervisor.isPresent() || !left.isEmpty()
            ? "Stopped. The data stays in " + data.data().root()
            : "Wayfinder is not running.");
    return 0;
  }

  private static void stop(ProcessHandle supervisor)
      throws InterruptedException, ExecutionException {
    supervisor.destroy();
    try {
      supervisor.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      supervisor.destroyForcibly();
      supervisor.onExit().get();
    }
  }
}
