package org.wayfinder.recommendation.position;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoPositionStoreDockerTests extends PositionStoreContract {

  @Override
  PositionStore store() {
    return new MongoPositionStore(Databases.freshInContainer());
  }
}
