package org.wayfinder.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wayfinder.local.PrivateFile;
import org.wayfinder.local.stack.StackState.Phase;
import org.wayfinder.local.supervisor.HealthProbe;
import org.wayfinder.local.supervisor.Leftovers;
import org.wayfinder.local.supervisor.ProcessListener;
import org.wayfinder.local.supervisor.ProcessSpec;
import org.wayfinder.local.supervisor.ProcessStatus;
import org.wayfinder.local.supervisor.Supervisor;

/**
 * A running stack, supervised by this JVM: real broker, wire-compatible database, sign-in server
 * and the four services as processes of their own, on loopback, with their data in one folder.
 *
 * <p>{@code try (var stack = LocalStack.start(folder, StackOptions.onFreePorts(), status -> {}))}
 * is all a test needs; {@link #close} leaves no process behind, and the data where it is.
 */
public final class LocalStack implements AutoCloseable {

  private final DataFolder data;
  private final Ports ports;
  private final Ports reached;
  private final List<ProcessSpec> plan;
  private final FolderLock lock;
  private final Supervisor supervisor;
  private final Map<String, ProcessStatus> known = new LinkedHashMap<>();
  private Phase phase = Phase.STARTING;

  private LocalStack(
      DataFolder data, StackSettings settings, FolderLock lock, ProcessListener listener) {
    this.data = data;
    this.ports = settings.ports();
    this.reached = settings.reached();
    this.lock = lock;
    this.plan = new StackPlan(Installation.find(), data, settings).processes();
    plan.forEach(spec -> keepLastLog(spec.log()));
    this.supervisor =
        new Supervisor(
            plan,
            status -> {
              record(status);
              listener.changed(status);
            });
  }

  /**
   * Starts everything and returns when all of it answers.
   *
   * @param folder keeps the data; made when missing
   * @param listener hears of each process's changes
   * @throws StackException when it already runs there, or a port is taken
   * @throws org.wayfinder.local.supervisor.StartException when a process does not come up; the rest
   *     is stopped then
   */
  public static LocalStack start(Path folder, StackOptions options, ProcessListener listener) {
    var stack = prepare(folder, options, listener);
    try {
      stack.start();
      stack.enter(Phase.READY);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** As {@link #start}, but nothing runs yet: for a caller that must be able to close it early. */
  public static LocalStack prepare(Path folder, StackOptions options, ProcessListener listener) {
    var data = new DataFolder(folder);
    PrivateFile.folder(data.root());
    PrivateFile.folder(data.logs());
    var lock = FolderLock.take(data);
    try {
      StackState.read(data).ifPresent(before -> Leftovers.end(before.children()));
      return new LocalStack(data, StackSettings.settle(data, options), lock, listener);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Starts what {@link #prepare} made, and returns when all of it answers. */
  public void start() {
    supervisor.start();
  }

  private static void keepLastLog(Path log) {
    try {
      if (Files.exists(log)) {
        var before = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, before, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void record(ProcessStatus status) {
    known.put(status.name(), status);
    write();
  }

  /** Tells other commands how far this run is. */
  public synchronized void enter(Phase next) {
    phase = next;
    write();
  }

  private void write() {
    var me = ProcessHandle.current();
    new StackState(
            me.pid(),
            me.info().startInstant().orElse(null),
            phase,
            ports.byLabel(),
            List.copyOf(known.values()))
        .write(data);
  }

  /** Where everything listens. */
  public Ports ports() {
    return ports;
  }

  /** The one address that people need. */
  public URI gateway() {
    return reached.http(Port.GATEWAY);
  }

  /** The sign-in server, as it stands in tokens. */
  public URI issuer() {
    return reached.http(Port.SIGN_IN);
  }

  public DataFolder data() {
    return data;
  }

  /** Each process as it is now; a test may kill one by its pid and see it come back. */
  public List<ProcessStatus> processes() {
    return supervisor.statuses();
  }

  /** How a process is started; a test may start another instance of it, told a little else. */
  public ProcessSpec spec(String process) {
    return plan.stream().filter(spec -> spec.name().equals(process)).findFirst().orElseThrow();
  }

  /** Kills a process, which then stays down until {@link #release}: for tests. */
  public void hold(String process) {
    supervisor.hold(process);
  }

  /** Lets a process that was held start again. */
  public void release(String process) {
    supervisor.release(process);
  }

  /** The question that a process of a stack answers when it can work. */
  public static HealthProbe probe(String process, int port) {
    return StackPlan.probe(process, port);
  }

  @Override
  public void close() {
    enter(Phase.STOPPING);
    supervisor.close();
    try {
      Files.deleteIfExists(data.state());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.close();
    }
  }
}
