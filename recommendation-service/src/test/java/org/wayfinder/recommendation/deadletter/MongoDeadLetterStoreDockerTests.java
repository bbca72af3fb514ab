package org.wayfinder.recommendation.deadletter;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoDeadLetterStoreDockerTests extends DeadLetterStoreContract {

  @Override
  DeadLetterStore store() {
    var store = new MongoDeadLetterStore(Databases.freshInContainer());
    store.createIndexes();
    return store;
  }
}
