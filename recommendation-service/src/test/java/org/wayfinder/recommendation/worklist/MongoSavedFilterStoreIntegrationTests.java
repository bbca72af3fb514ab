package org.wayfinder.recommendation.worklist;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoSavedFilterStoreIntegrationTests extends SavedFilterStoreContract {

  @Override
  MongoSavedFilterStore store() {
    return new MongoSavedFilterStore(Databases.fresh());
  }
}
