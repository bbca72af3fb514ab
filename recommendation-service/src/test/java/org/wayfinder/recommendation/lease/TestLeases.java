package org.wayfinder.recommendation.lease;

import java.time.Clock;

/** Leases without a database. */
public final class TestLeases {

  private TestLeases() {}

  /** Leases that whoever has these sees. */
  public static Leases inMemory(Clock clock) {
    return new Leases(new InMemoryLeaseStore(), clock);
  }
}
