package org.wayfinder.recommendation.deadletter;

class InMemoryDeadLetterStoreTests extends DeadLetterStoreContract {

  @Override
  DeadLetterStore store() {
    return new InMemoryDeadLetterStore();
  }
}
