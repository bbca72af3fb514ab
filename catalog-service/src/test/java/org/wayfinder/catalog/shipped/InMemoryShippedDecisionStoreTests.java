package org.wayfinder.catalog.shipped;

class InMemoryShippedDecisionStoreTests extends ShippedDecisionStoreContract {

  @Override
  ShippedDecisionStore store() {
    return new InMemoryShippedDecisionStore();
  }
}
