package org.wayfinder.recommendation.worklist;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoWorklistStoreIntegrationTests extends WorklistStoreContract {

  @Override
  WorklistStore store() {
    return new MongoWorklistStore(Databases.fresh());
  }
}
