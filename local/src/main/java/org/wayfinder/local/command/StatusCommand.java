package org.wayfinder.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.local.stack.Port;
import org.wayfinder.local.stack.StackState;
import org.wayfinder.local.supervisor.Leftovers;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how each process is; the exit code is 0 only when all of them are well. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows each process; exit code 0 only when all are healthy.")
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_ALL_WELL = 1;

  @Mixin private DataOption data = new DataOption();

  private final Screen screen = Screen.ofThisProcess();

  @Override
  public Integer call() {
    var state = StackState.read(data.data());
    if (state.isEmpty() || state.get().supervisor().isEmpty()) {
      screen.line("Wayfinder is not running. Start it with ./wayfinder run");
      state.map(StackState::children).filter(left -> !left.isEmpty()).ifPresent(this::leftBehind);
      return NOT_ALL_WELL;
    }
    var table =
        new TextTable(screen.width(), "process", "state", "pid", "port", "uptime", "memory");
    var memory = row(table, state.get());
    var well = true;
    for (var process : state.get().processes()) {
      var healthy = isHealthy(process);
      well &= healthy;
      memory += row(table, process, healthy);
    }
    table.row("", "", "", "", "", megabytes(memory));
    table.lines().forEach(screen::line);
    screen.line();
    screen.line("Gateway: " + state.get().where().http(Port.GATEWAY));
    return well ? 0 : NOT_ALL_WELL;
  }

  private void leftBehind(List<ProcessHandle> left) {
    screen.line(
        "Left behind, and ended by ./wayfinder stop: pid "
            + left.stream()
                .map(process -> Long.toString(process.pid()))
                .collect(Collectors.joining(", ")));
  }

  private static boolean isHealthy(ProcessStatus process) {
    return process.state() == ProcessState.UP
        && Leftovers.find(process.pid(), process.startedAt()).isPresent()
        && LocalStack.probe(process.name(), process.port()).healthy();
  }

  private static long row(TextTable table, StackState state) {
    var memory = ResidentMemory.bytes(state.pid());
    table.row(
        "supervisor",
        state.phase().word(),
        Long.toString(state.pid()),
        "",
        since(state.startedAt()),
        megabytes(memory));
    return memory.orElse(0);
  }

  private static long row(TextTable table, ProcessStatus process, boolean healthy) {
    var alive = Leftovers.find(process.pid(), process.startedAt()).isPresent();
    var memory = alive ? ResidentMemory.bytes(process.pid()) : OptionalLong.empty();
    var word =
        process.state() == ProcessState.UP && !healthy ? "unhealthy" : process.state().word();
    table.row(
        process.name(),
        word + (process.restarts() > 0 ? " (restarted %d×)".formatted(process.restarts()) : ""),
        alive ? Long.toString(process.pid()) : "",
        Integer.toString(process.port()),
        alive ? since(process.startedAt()) : "",
        megabytes(memory));
    return memory.orElse(0);
  }

  private static String since(@Nullable Instant start) {
    if (start == null) {
      return "";
    }
    var time = Duration.between(start, Instant.now());
    return time.toHours() > 0
        ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
        : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? megabytes(bytes.getAsLong()) : "";
  }

  private static String megabytes(long bytes) {
    return bytes / (1024 * 1024) + " MB";
  }
}
