package org.wayfinder.recommendation.edition;

class InMemoryEditionStoreTests extends EditionStoreContract {

  @Override
  EditionStore store() {
    return new TestEditions.Store();
  }
}
