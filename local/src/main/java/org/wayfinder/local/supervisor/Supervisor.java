package org.wayfinder.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Runs a set of processes: each is started as soon as those it waits for are up, and stopped as
 * soon as those that use it are gone.
 */
public final class Supervisor implements AutoCloseable {

  /** After this, what still runs is killed. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Map<String, ManagedProcess> processes = new LinkedHashMap<>();
  private final Spawner spawner = new Spawner();
  private final List<Thread> threads = new ArrayList<>();
  private boolean closed;

  /** Nothing runs before {@link #start}. */
  public Supervisor(List<ProcessSpec> specs, ProcessListener listener) {
    ProcessListener oneAtATime =
        status -> {
          synchronized (processes) {
            listener.changed(status);
          }
        };
    for (var spec : specs) {
      processes.put(spec.name(), new ManagedProcess(spec, spawner, oneAtATime));
    }
    for (var spec : specs) {
      if (!processes.keySet().containsAll(spec.startsAfter())) {
        throw new IllegalArgumentException(spec.name() + " waits for a process that is not there");
      }
    }
  }

  /**
   * Starts all of them and returns when all are up.
   *
   * @throws StartException when one did not come up; the others still run until {@link #close}
   */
  public void start() {
    for (var process : processes.values()) {
      var needed = process.spec().startsAfter().stream().map(this::named).toList();
      threads.add(Thread.ofVirtual().name(process.spec().name()).start(() -> process.run(needed)));
    }
    try {
      firstFailureOrAll().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartException start ? start : e;
    }
  }

  /** Does not wait for the rest when one has failed. */
  private CompletableFuture<Void> firstFailureOrAll() {
    var result = new CompletableFuture<Void>();
    var all = processes.values().stream().map(ManagedProcess::up).toList();
    all.forEach(up ->
        up.exceptionally(failure -> {
          result.completeExceptionally(failure);
          return null;
        }));
    var _ =
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
            .thenAccept(done -> result.complete(null));
    return result;
  }

  /** All of them, in the order they were given. */
  public List<ProcessStatus> statuses() {
    return processes.values().stream().map(ManagedProcess::status).toList();
  }

  /** Kills a process and keeps it down until {@link #release}; the others run on. */
  public void hold(String name) {
    named(name).hold();
  }

  /** Lets a process that was held start again. */
  public void release(String name) {
    named(name).release();
  }

  private ManagedProcess named(String name) {
    var process = processes.get(name);
    if (process == null) {
      throw new IllegalArgumentException("There is no process " + name);
    }
    return process;
  }

  /** Stops all, users before used, and returns when none is left. */
  @Override
  public void close() {
    synchronized (spawner) {
      if (closed) {
        return;
      }
      closed = true;
    }
    var deadline = Instant.now().plus(STOP_LIMIT);
    var stoppers =
        processes.values().stream()
            .map(process -> Thread.ofVirtual().start(() -> stopInTurn(process, deadline)))
            .toList();
    stoppers.forEach(Supervisor::join);
    threads.forEach(Supervisor::join);
    spawner.close();
  }

  private void stopInTurn(ManagedProcess process, Instant deadline) {
    try {
      for (var other : processes.values()) {
        if (other.spec().uses().contains(process.spec().name())) {
          other.awaitGone();
        }
      }
      process.stop(deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
