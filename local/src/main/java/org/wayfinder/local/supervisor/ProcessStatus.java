package org.wayfinder.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process at one moment.
 *
 * @param port where it listens
 * @param pid its number, 0 before the first start
 * @param startedAt when the operating system started it; with the pid it names the process for good
 * @param startUp how long it took until it answered, when it does
 * @param restarts how often it was started again after a crash
 * @param note what people should know, or nothing
 */
public record ProcessStatus(
    String name,
    ProcessState state,
    int port,
    long pid,
    @Nullable Instant startedAt,
    @Nullable Duration startUp,
    int restarts,
    String note) {

  static ProcessStatus waiting(ProcessSpec spec) {
    return new ProcessStatus(spec.name(), ProcessState.WAITING, spec.port(), 0, null, null, 0, "");
  }

  ProcessStatus startingAs(ProcessHandle handle) {
    return new ProcessStatus(
        name,
        ProcessState.STARTING,
        port,
        handle.pid(),
        handle.info().startInstant().orElse(null),
        null,
        restarts,
        "");
  }

  ProcessStatus upAfter(Duration time) {
    return new ProcessStatus(name, ProcessState.UP, port, pid, startedAt, time, restarts, "");
  }

  ProcessStatus crashed(String what) {
    return new ProcessStatus(
        name, ProcessState.CRASHED, port, pid, startedAt, null, restarts + 1, what);
  }

  ProcessStatus in(ProcessState other, String what) {
    return new ProcessStatus(name, other, port, pid, startedAt, startUp, restarts, what);
  }
}
