package org.wayfinder.recommendation.messaging;

import java.time.Duration;

/** Waits that double from try to try up to a limit, until something works again. */
public final class Backoff {

  private final Duration first;
  private final Duration most;
  private Duration next;

  public Backoff(Duration first, Duration most) {
    this.first = first;
    this.most = most;
    this.next = first;
  }

  /** How long to wait after one more failure. */
  public Duration failed() {
    var wait = next;
    var doubled = next.multipliedBy(2);
    next = doubled.compareTo(most) < 0 ? doubled : most;
    return wait;
  }

  /** It worked; the next failure starts small again. */
  public void worked() {
    next = first;
  }
}
