package org.wayfinder.profile.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Repeats a step for as long as the service runs. A step that fails is tried again after a pause
 * that grows; health shows that, and that the thread is dead.
 */
public final class StepThread implements SmartLifecycle, HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(StepThread.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

  private final String name;
  private final Step step;
  private volatile CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean running;
  private volatile boolean failing;
  private @Nullable Thread thread;

  /** What is repeated. */
  public interface Step {

    /** Does a little, and tells how long to wait before the next time. */
    Duration step();

    /** Called on the same thread after a step that failed, and at the end. */
    default void letGo() {}
  }

  /**
   * @param name of the thread
   */
  public StepThread(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  @Override
  public synchronized void start() {
    // A lifecycle may be stopped and started again.
    stopped = new CountDownLatch(1);
    running = true;
    thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  private void run() {
    var pause = FIRST_PAUSE;
    try {
      while (running) {
        var wait = attempt();
        pause = failing ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
        if (stopped.await((wait == null ? pause : wait).toMillis(), TimeUnit.MILLISECONDS)) {
          running = false;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      step.letGo();
    }
  }

  /** The step's own wait; null after a failure. */
  private @Nullable Duration attempt() {
    try {
      var wait = step.step();
      if (failing) {
        log.info("{} goes on", name);
      }
      failing = false;
      return wait;
    } catch (RuntimeException e) {
      if (!failing) {
        log.warn("{} can't go on just now and tries again", name, e);
      }
      failing = true;
      step.letGo();
      return null;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public Health health() {
    var worker = thread;
    if (running && worker != null && !worker.isAlive()) {
      return Health.down().build();
    }
    return failing ? Health.status("DEGRADED").build() : Health.up().build();
  }

  @Override
  public synchronized void stop() {
    stopped.countDown();
    var worker = thread;
    try {
      if (worker != null && !worker.join(STOP_TIMEOUT)) {
        log.warn("{} did not end in time", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Like the relay's: it ends after the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}
