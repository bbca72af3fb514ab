package org.wayfinder.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wayfinder.local.supervisor.HealthProbe;
import org.wayfinder.local.supervisor.ProcessSpec;
import org.wayfinder.local.supervisor.Supervisor;

/** One process that is measured: up when it is returned, gone when it is closed. */
public final class Child implements AutoCloseable {

  private final Supervisor supervisor;

  private Child(Supervisor supervisor) {
    this.supervisor = supervisor;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param environment added to this process's own
   * @param log takes what it prints
   */
  public static Child start(
      String name,
      int port,
      List<String> command,
      Map<String, String> environment,
      Path log,
      HealthProbe probe) {
    var spec =
        new ProcessSpec(name, port, () -> command, environment, log, probe, Set.of(), Set.of());
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var supervisor = new Supervisor(List.of(spec), status -> {});
    try {
      supervisor.start();
      return new Child(supervisor);
    } catch (RuntimeException e) {
      supervisor.close();
      throw e;
    }
  }

  /** Where it listens. */
  public int port() {
    return supervisor.statuses().getFirst().port();
  }

  public long pid() {
    return supervisor.statuses().getFirst().pid();
  }

  /** The processor time it has used so far. */
  public Duration cpu() {
    return ProcessHandle.of(pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  /**
   * Does nothing as long as it is the process that was started.
   *
   * @throws IllegalStateException when it ended in the meantime; what was measured is worth nothing
   */
  public void requireNeverRestarted() {
    var status = supervisor.statuses().getFirst();
    if (status.restarts() > 0) {
      throw new IllegalStateException(status.name() + " ended during the measurement");
    }
  }

  @Override
  public void close() {
    supervisor.close();
  }
}
