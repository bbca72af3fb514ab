package org.wayfinder.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process through its whole life, on a thread of its own: waits for those it needs, starts,
 * asks until it answers, starts it again when it crashed, until it is told to stop.
 */
final class ManagedProcess {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration ASK_AGAIN = Duration.ofMillis(100);
  private static final int FIRST_STARTS = 2;

  private final ProcessSpec spec;
  private final Spawner spawner;
  private final ProcessListener listener;
  private final CompletableFuture<Void> up = new CompletableFuture<>();
  private final CountDownLatch stopAsked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile ProcessStatus status;
  private @Nullable Process process;
  private boolean held;

  ManagedProcess(ProcessSpec spec, Spawner spawner, ProcessListener listener) {
    this.spec = spec;
    this.spawner = spawner;
    this.listener = listener;
    this.status = ProcessStatus.waiting(spec);
  }

  ProcessSpec spec() {
    return spec;
  }

  ProcessStatus status() {
    return status;
  }

  /** Completed when it was up for the first time, or with the reason why it never will be. */
  CompletableFuture<Void> up() {
    return up;
  }

  /** Waits for the others, then runs until {@link #stop}. */
  void run(Collection<ManagedProcess> needed) {
    try {
      report(status);
      var others =
          CompletableFuture.allOf(
              needed.stream().map(ManagedProcess::up).toArray(CompletableFuture[]::new));
      // Being told to stop ends the wait too: it completes `up`.
      CompletableFuture.anyOf(others, up).join();
      keepRunning();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CompletionException e) {
      up.completeExceptionally(new StartException(spec.name() + " was not started"));
    } finally {
      ended.countDown();
    }
  }

  private void keepRunning() throws InterruptedException {
    var backoff = new Backoff();
    var starts = 0;
    while (!isStopping()) {
      var begun = Instant.now();
      var child = spawn();
      if (child == null) {
        return;
      }
      starts++;
      var healthy = Duration.ZERO;
      if (awaitHealthy(child, begun)) {
        var since = Instant.now();
        up.complete(null);
        child.waitFor();
        healthy = Duration.between(since, Instant.now());
      } else if (!isStopping() && !up.isDone() && (starts >= FIRST_STARTS || child.isAlive())) {
        fail(child);
        return;
      }
      if (!isStopping()) {
        pause(child, backoff.afterAnswering(healthy));
      }
    }
  }

  /** Null when it may not start any more, or can't. */
  private @Nullable Process spawn() throws InterruptedException {
    synchronized (this) {
      while (held && !isStopping()) {
        report(status.in(ProcessState.STOPPED, "held"));
        wait();
      }
      if (isStopping()) {
        return null;
      }
      try {
        process = spawner.spawn(spec);
      } catch (IOException | RuntimeException e) {
        up.completeExceptionally(new StartException(spec.name() + ": " + e.getMessage()));
        report(status.in(ProcessState.FAILED, String.valueOf(e.getMessage())));
        return null;
      }
      report(status.startingAs(process.toHandle()));
      return process;
    }
  }

  private boolean awaitHealthy(Process child, Instant begun) throws InterruptedException {
    var limit = begun.plus(START_LIMIT);
    while (child.isAlive() && !isStopping() && Instant.now().isBefore(limit)) {
      if (spec.probe().healthy() && child.isAlive()) {
        report(status.upAfter(Duration.between(begun, Instant.now())));
        return true;
      }
      child.waitFor(ASK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private void fail(Process child) throws InterruptedException {
    var reason =
        child.isAlive()
            ? "did not answer within %d s".formatted(START_LIMIT.toSeconds())
            : "ended with exit code " + child.exitValue();
    child.destroyForcibly().waitFor();
    report(status.in(ProcessState.FAILED, reason));
    var tail = String.join(System.lineSeparator(), LogTail.of(spec.log(), 25));
    up.completeExceptionally(
        new StartException(
            "%s %s. The end of its log (%s):%n%s"
                .formatted(spec.name(), reason, spec.log(), tail)));
  }

  private void pause(Process child, Duration pause) throws InterruptedException {
    var what = child.isAlive() ? "does not answer" : "ended with exit code " + child.exitValue();
    child.destroyForcibly().waitFor();
    report(status.crashed("%s; starting it again in %d s".formatted(what, pause.toSeconds())));
    stopAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean isStopping() {
    return stopAsked.getCount() == 0;
  }

  /** Tells it to stop, and kills it when it has not by the deadline. Returns when it is gone. */
  void stop(Instant deadline) throws InterruptedException {
    stopAsked.countDown();
    up.completeExceptionally(new StartException("stopped"));
    Process child;
    synchronized (this) {
      notifyAll();
      child = process;
    }
    if (child != null && child.isAlive()) {
      report(status.in(ProcessState.STOPPING, ""));
      child.destroy();
      var left = Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
      if (!child.waitFor(left, TimeUnit.MILLISECONDS)) {
        child.destroyForcibly().waitFor();
      }
    }
    ended.await();
    report(status.in(ProcessState.STOPPED, ""));
    gone.countDown();
  }

  /** Kills it and keeps it down until {@link #release}. */
  synchronized void hold() {
    held = true;
    var child = process;
    if (child != null) {
      child.destroyForcibly();
    }
  }

  /** Lets it start again. */
  synchronized void release() {
    held = false;
    notifyAll();
  }

  /** Waits until {@link #stop} has done its work. */
  void awaitGone() throws InterruptedException {
    gone.await();
  }

  private void report(ProcessStatus now) {
    status = now;
    listener.changed(now);
  }
}
