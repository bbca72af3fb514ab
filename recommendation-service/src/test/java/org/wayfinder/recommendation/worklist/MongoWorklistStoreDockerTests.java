package org.wayfinder.recommendation.worklist;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoWorklistStoreDockerTests extends WorklistStoreContract {

  @Override
  WorklistStore store() {
    return new MongoWorklistStore(Databases.freshInContainer());
  }
}
