package org.wayfinder.recommendation.lease;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The in-memory twin of the store. */
final class InMemoryLeaseStore implements LeaseStore {

  private final Map<String, Held> held = new HashMap<>();

  private record Held(String holder, Instant until) {}

  @Override
  public synchronized boolean hold(String name, String holder, Instant now, Instant until) {
    var other = held.get(name);
    if (other != null && !other.holder.equals(holder) && !other.until.isBefore(now)) {
      return false;
    }
    held.put(name, new Held(holder, until));
    return true;
  }

  @Override
  public synchronized void release(String name, String holder) {
    held.computeIfPresent(name, (_, by) -> by.holder.equals(holder) ? null : by);
  }
}
