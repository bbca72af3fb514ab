package org.wayfinder.system.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * One fault.
 *
 * @param after since the beginning of its round
 * @param lasts until it is taken back; zero for what is over at once
 */
record Fault(Victim victim, FaultKind kind, Duration after, Duration lasts) {

  Duration end() {
    return after.plus(lasts);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %s at +%.1f s for %.1f s",
        victim.process(),
        kind,
        after.toMillis() / 1e3,
        lasts.toMillis() / 1e3);
  }
}
