package org.wayfinder.profile.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.person.StudentsChanged;

/**
 * Publishes what is marked as pending and clears the marks after that, in this order, so that a
 * crash can cost a duplicate but never an event. It wakes as soon as something was saved and looks
 * by itself for what other instances left behind; several may relay at once, since consumers take a
 * state only if it is newer.
 */
@Component
public final class StudentRelay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(StudentRelay.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final StudentStates states;
  private final StudentPublisher publisher;
  private final OutboxProperties properties;
  private final Semaphore wakeUps = new Semaphore(0);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean running;
  private volatile RelayState state = RelayState.RUNNING;
  private @Nullable Thread thread;

  StudentRelay(StudentStates states, StudentPublisher publisher, OutboxProperties properties) {
    this.states = states;
    this.publisher = publisher;
    this.properties = properties;
  }

  /** Wakes the relay. */
  @EventListener
  void on(StudentsChanged saved) {
    wakeUps.release();
  }

  /** How the relay fares. */
  public RelayState state() {
    var worker = thread;
    return running && worker != null && !worker.isAlive() ? RelayState.DEAD : state;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("student-relay").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wakeUps.release();
    ended.countDown();
    try {
      var worker = thread;
      if (worker != null && !worker.join(STOP_TIMEOUT)) {
        log.warn("The relay did not end in time; another instance will publish what is pending");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Low, so that the relay stops after the web server and publishes what was saved till then. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    var pause = properties.pollInterval();
    while (running) {
      pause = relayed() ? properties.pollInterval() : longer(pause);
      await(pause);
    }
    if (state == RelayState.RUNNING) {
      relayed();
    }
  }

  private boolean relayed() {
    try {
      boolean more = true;
      while (more) {
        more = relayBatch() && running;
      }
      become(RelayState.RUNNING, null);
      return true;
    } catch (NotPublishedException e) {
      become(RelayState.RETRYING, null);
    } catch (RuntimeException e) {
      // The database, most likely. Whatever it is, the marks stay and the next look finds them.
      become(RelayState.RETRYING, e);
    }
    return false;
  }

  /** Publishes one batch and tells whether there may be more. */
  private boolean relayBatch() {
    var pending = states.pending(properties.batchSize());
    if (pending.isEmpty()) {
      return false;
    }
    var due = states.newest(pending);
    var safe = publisher.publish(due);
    states.published(safe);
    if (safe.size() < due.size()) {
      throw new NotPublishedException();
    }
    return !safe.isEmpty() && pending.size() >= properties.batchSize();
  }

  private void become(RelayState next, @Nullable RuntimeException cause) {
    if (state == next) {
      return;
    }
    state = next;
    if (next == RelayState.RUNNING) {
      log.info("The relay has published everything that was pending");
    } else {
      log.warn("The relay can't publish; saves go on and their marks stay", cause);
    }
  }

  private Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(properties.maxBackoff()) < 0 ? doubled : properties.maxBackoff();
  }

  /** Waits for the next save, or the pause; after failures a save doesn't cut the pause short. */
  private void await(Duration pause) {
    try {
      if (state == RelayState.RUNNING) {
        boolean woken = wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        log.trace("Looking for pending marks, woken: {}", woken);
      } else if (running) {
        boolean stopped = ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        log.trace("Waited after a failure, stopped: {}", stopped);
      }
      wakeUps.drainPermits();
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  /** Not everything was acknowledged. */
  private static final class NotPublishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPublishedException() {
      super("not every state was acknowledged", null, false, false);
    }
  }
}
