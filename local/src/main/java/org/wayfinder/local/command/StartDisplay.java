package org.wayfinder.local.command;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.supervisor.ProcessListener;
import org.wayfinder.local.supervisor.ProcessState;
import org.wayfinder.local.supervisor.ProcessStatus;

/**
 * Shows processes come and go: on a terminal as a list that changes in place until all are up, then
 * and elsewhere as a line for each change that people should know of.
 */
final class StartDisplay implements ProcessListener {

  private final Screen screen;
  private final Map<String, ProcessStatus> shown = new LinkedHashMap<>();
  private boolean inPlace;
  private int drawn;

  StartDisplay(Screen screen) {
    this.screen = screen;
    this.inPlace = screen.terminal();
    if (inPlace) {
      Thread.ofVirtual().name("clock").start(this::tick);
    }
  }

  /** Lets the seconds of what is starting pass visibly. */
  private void tick() {
    try {
      while (redraw()) {
        TimeUnit.MILLISECONDS.sleep(500);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean redraw() {
    if (inPlace) {
      draw();
    }
    return inPlace;
  }

  @Override
  public synchronized void changed(ProcessStatus status) {
    shown.put(status.name(), status);
    if (inPlace) {
      draw();
    } else if (status.state() != ProcessState.WAITING && status.state() != ProcessState.STOPPING) {
      screen.line(describe(status));
    }
  }

  /** From now on changes are the exception, and get a line each. */
  synchronized void endOfStart() {
    inPlace = false;
  }

  private void draw() {
    if (drawn > 0) {
      screen.up(drawn);
    }
    shown.values().forEach(status -> screen.replaceLine(describe(status)));
    drawn = shown.size();
  }

  static String describe(ProcessStatus status) {
    var text =
        switch (status.state()) {
          case UP -> "up after " + seconds(status.startUp()) + " on port " + status.port();
          case STARTING -> "starting (pid " + status.pid() + ")" + since(status);
          case CRASHED, FAILED -> status.note();
          case WAITING, STOPPING, STOPPED -> status.state().word();
        };
    return "%-22s  %s".formatted(status.name(), text);
  }

  private static String since(ProcessStatus status) {
    var start = status.startedAt();
    var seconds = start == null ? 0 : Duration.between(start, Instant.now()).toSeconds();
    return seconds > 0 ? ", " + seconds + " s" : "";
  }

  static String seconds(@Nullable Duration time) {
    return time == null ? "?" : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
