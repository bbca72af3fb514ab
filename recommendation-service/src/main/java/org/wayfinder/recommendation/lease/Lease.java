package org.wayfinder.recommendation.lease;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * This instance's claim to be the one that does something. It lapses by itself, so that another
 * instance goes on where this one has died. Two may hold it for a moment when their clocks differ:
 * what it guards must be harmless twice.
 */
public final class Lease {

  private final LeaseStore store;
  private final String name;
  private final Duration term;
  private final Clock clock;
  private final String holder = UUID.randomUUID().toString();

  Lease(LeaseStore store, String name, Duration term, Clock clock) {
    this.store = store;
    this.name = name;
    this.term = term;
    this.clock = clock;
  }

  /** Takes or prolongs it; false while it is somebody else's. */
  public boolean hold() {
    var now = clock.instant();
    return store.hold(name, holder, now, now.plus(term));
  }

  /** Gives it up, so that nobody waits until it lapses. */
  public void release() {
    store.release(name, holder);
  }
}
