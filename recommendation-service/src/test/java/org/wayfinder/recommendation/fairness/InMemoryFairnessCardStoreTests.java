package org.wayfinder.recommendation.fairness;

class InMemoryFairnessCardStoreTests extends FairnessCardStoreContract {

  @Override
  FairnessCardStore store() {
    return new InMemoryFairnessCardStore();
  }
}
