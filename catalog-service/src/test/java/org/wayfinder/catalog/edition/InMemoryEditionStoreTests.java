package org.wayfinder.catalog.edition;

class InMemoryEditionStoreTests extends EditionStoreContract {

  @Override
  EditionStore store() {
    return new InMemoryEditionStore();
  }
}
