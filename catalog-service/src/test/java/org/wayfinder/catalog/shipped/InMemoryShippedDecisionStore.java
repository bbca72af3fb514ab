package org.wayfinder.catalog.shipped;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The twin of the MongoDB store for plain tests; held to the same contract. */
class InMemoryShippedDecisionStore implements ShippedDecisionStore {

  private final Map<String, ShippedDecision> decisions = new HashMap<>();

  @Override
  public synchronized Optional<ShippedDecision> find(String contentHash) {
    return Optional.ofNullable(decisions.get(contentHash));
  }

  @Override
  public synchronized Optional<ShippedDecision> lastAdopted() {
    return decisions.values().stream()
        .filter(decision -> decision.kind() == ShippedDecision.Kind.ADOPTED)
        .max(Comparator.comparing(ShippedDecision::at));
  }

  @Override
  public synchronized void put(ShippedDecision decision) {
    decisions.put(decision.contentHash(), decision);
  }
}
