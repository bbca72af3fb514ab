package org.wayfinder.recommendation.position;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoPositionStoreIntegrationTests extends PositionStoreContract {

  @Override
  PositionStore store() {
    return new MongoPositionStore(Databases.fresh());
  }
}
