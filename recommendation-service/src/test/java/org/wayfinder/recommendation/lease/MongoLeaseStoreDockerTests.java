package org.wayfinder.recommendation.lease;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoLeaseStoreDockerTests extends LeaseStoreContract {

  @Override
  LeaseStore store() {
    return new MongoLeaseStore(Databases.freshInContainer());
  }
}
