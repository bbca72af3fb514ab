package org.wayfinder.local.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Processes that an earlier run recorded. A pid alone proves nothing, for the system gives it to
 * somebody else one day; together with the instant of the start it does.
 */
public final class Leftovers {

  /** Instants are computed from ticks since boot, so two JVMs may differ a little. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private Leftovers() {}

  /** The living process with this pid that was started at this instant. */
  public static Optional<ProcessHandle> find(long pid, @Nullable Instant startedAt) {
    if (pid <= 0 || startedAt == null) {
      return Optional.empty();
    }
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle ->
            handle
                .info()
                .startInstant()
                .filter(
                    instant -> Duration.between(instant, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .isPresent());
  }

  /** Tells all of them to stop, and kills those that don't in time. Returns when they are gone. */
  public static void end(List<ProcessHandle> handles) {
    handles.forEach(ProcessHandle::destroy);
    var gone =
        CompletableFuture.allOf(
            handles.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      gone.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      handles.forEach(ProcessHandle::destroyForcibly);
      gone.join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      handles.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
