package org.wayfinder.catalog.draft;

class InMemoryDraftStoreTests extends DraftStoreContract {

  @Override
  DraftStore store() {
    return new InMemoryDraftStore();
  }
}
