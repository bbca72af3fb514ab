package org.wayfinder.recommendation.worklist;

class InMemoryWorklistStoreTests extends WorklistStoreContract {

  @Override
  WorklistStore store() {
    return new InMemoryWorklistStore();
  }
}
