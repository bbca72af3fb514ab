package org.wayfinder.recommendation.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that lives as long as the application: started when everything is wired, told to stop
 * and waited for on the way down. How its work ended is the work's own to report.
 */
public final class ServiceThread implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ServiceThread.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Work work;
  private @Nullable Thread thread;

  public ServiceThread(String name, Work work) {
    this.name = name;
    this.work = work;
  }

  /** What the thread does until it is told to stop. */
  public interface Work extends Runnable {

    /** Asks the work to end soon; called from another thread. */
    void stop();
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofPlatform().name(name).daemon(true).start(work);
    }
  }

  @Override
  public synchronized void stop() {
    var running = thread;
    thread = null;
    if (running == null) {
      return;
    }
    work.stop();
    try {
      if (!running.join(PATIENCE)) {
        log.warn("{} did not end within {}", name, PATIENCE);
        running.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
