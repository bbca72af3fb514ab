package org.wayfinder.recommendation.lease;

class InMemoryLeaseStoreTests extends LeaseStoreContract {

  @Override
  LeaseStore store() {
    return new InMemoryLeaseStore();
  }
}
