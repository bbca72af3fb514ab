package org.wayfinder.system;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a rate that does not care how fast they are answered, as people do who don't
 * know of each other. Times count from when a request was to be sent: one that had to wait for a
 * connection, or for this program, was late for its sender, too.
 */
final class OpenLoad {

  /** Fewer than the gateway takes, so that it is the gateway that decides. */
  private static final int CONNECTIONS = 800;

  private final int port;
  private final Semaphore connections = new Semaphore(CONNECTIONS);
  private final ConcurrentLinkedDeque<HttpLine> idle = new ConcurrentLinkedDeque<>();

  OpenLoad(int port) {
    this.port = port;
  }

  /** One request that somebody is to send. */
  interface Shot {
    byte[] request();

    void answered(int status);
  }

  /** Where the requests come from. */
  @FunctionalInterface
  interface Shots {
    Shot next();
  }

  /** Sends for so long at that rate, over fresh connections, and waits for all answers. */
  LoadOutcome run(Shots shots, int perSecond, Duration time)
      throws InterruptedException, IOException {
    hangUp();
    var outcome = new LoadOutcome((int) (perSecond * time.toSeconds()), time);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
      for (var i = 0; i < outcome.total(); i++) {
        var number = i;
        var due = start + i * 1_000_000_000L / perSecond;
        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
          LockSupport.parkNanos(wait);
        }
        threads.execute(() -> send(shots.next(), number, due, outcome));
      }
    }
    return outcome;
  }

  private void send(Shot shot, int number, long due, LoadOutcome outcome) {
    connections.acquireUninterruptibly();
    var status = 0;
    try {
      var line = idle.pollFirst();
      if (line == null) {
        line = new HttpLine(port);
      }
      var reply = line.exchange(shot.request());
      status = reply.status();
      outcome.answered(number, reply, System.nanoTime() - due);
      keep(line);
    } catch (IOException | RuntimeException e) {
      outcome.failed(number, e);
    } finally {
      connections.release();
      shot.answered(status);
    }
  }

  private void keep(HttpLine line) throws IOException {
    if (line.isOpen()) {
      idle.addFirst(line);
    } else {
      line.close();
    }
  }

  /** Closes the connections that rest: the gateway would do so some time, and look broken. */
  private void hangUp() throws IOException {
    for (var line = idle.pollFirst(); line != null; line = idle.pollFirst()) {
      line.close();
    }
  }
}
