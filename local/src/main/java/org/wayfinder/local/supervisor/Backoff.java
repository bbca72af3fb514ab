package org.wayfinder.local.supervisor;

import java.time.Duration;

/**
 * How long to wait before a crashed process is started again: one second, then twice as long each
 * time up to half a minute; a process that answered for ten seconds begins anew, for whatever ended
 * it then was not its start.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration HELD = Duration.ofSeconds(10);

  private Duration next = FIRST;

  /** The pause after a crash of a process that had been answering for this long. */
  Duration afterAnswering(Duration time) {
    if (time.compareTo(HELD) >= 0) {
      next = FIRST;
    }
    var pause = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }
}
