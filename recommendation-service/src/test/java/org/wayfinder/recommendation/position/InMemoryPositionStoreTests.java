package org.wayfinder.recommendation.position;

class InMemoryPositionStoreTests extends PositionStoreContract {

  @Override
  PositionStore store() {
    return new InMemoryPositionStore();
  }
}
