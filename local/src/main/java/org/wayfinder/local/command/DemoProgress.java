package org.wayfinder.local.command;

import java.time.Duration;
import java.time.Instant;

/**
 * Shows how far the demo school is: one changing line on a terminal, now and then one elsewhere.
 */
final class DemoProgress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

  private final Screen screen;
  private final Instant begun = Instant.now();
  private Instant lastLine = Instant.EPOCH;
  private boolean drawn;

  DemoProgress(Screen screen) {
    this.screen = screen;
  }

  synchronized void show(String what) {
    var text = "Demo school: " + what;
    if (screen.terminal()) {
      if (drawn) {
        screen.up(1);
      }
      screen.replaceLine(text);
      drawn = true;
    } else if (Duration.between(lastLine, Instant.now()).compareTo(BETWEEN_LINES) >= 0) {
      screen.line(text);
      lastLine = Instant.now();
    }
  }

  void done() {
    screen.line(
        "Demo school: loaded in " + StartDisplay.seconds(Duration.between(begun, Instant.now())));
  }

  void failed(String why) {
    screen.line("Demo school: not complete. " + why);
    screen.line("The next ./wayfinder run goes on with it.");
  }
}
