package org.wayfinder.recommendation.lease;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Hands out this instance's claims. */
@Component
public final class Leases {

  private final LeaseStore store;
  private final Clock clock;

  Leases(LeaseStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A claim to what goes by this name; not held yet.
   *
   * @param term how long it holds unless it is prolonged
   */
  public Lease lease(String name, Duration term) {
    return new Lease(store, name, term, clock);
  }
}
