package org.wayfinder.recommendation.worklist;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoSavedFilterStoreDockerTests extends SavedFilterStoreContract {

  @Override
  MongoSavedFilterStore store() {
    return new MongoSavedFilterStore(Databases.freshInContainer());
  }
}
