package org.wayfinder.recommendation.lease;

import java.time.Instant;

/** Leases that all instances see. */
interface LeaseStore {

  /** Takes or prolongs a lease, unless somebody else holds it and it has not lapsed. */
  boolean hold(String name, String holder, Instant now, Instant until);

  /** Gives a lease up, if it is the holder's. */
  void release(String name, String holder);
}
