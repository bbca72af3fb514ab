package org.wayfinder.catalog.shipped;

import java.util.Optional;

/** Keeps what editors decided about shipped content, one decision per content. */
interface ShippedDecisionStore {

  Optional<ShippedDecision> find(String contentHash);

  /** The latest content that was adopted. */
  Optional<ShippedDecision> lastAdopted();

  /** Stores a decision in the place of an earlier one about the same content. */
  void put(ShippedDecision decision);
}
