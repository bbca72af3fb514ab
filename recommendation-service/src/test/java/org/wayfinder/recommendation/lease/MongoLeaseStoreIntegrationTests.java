package org.wayfinder.recommendation.lease;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoLeaseStoreIntegrationTests extends LeaseStoreContract {

  @Override
  LeaseStore store() {
    return new MongoLeaseStore(Databases.fresh());
  }
}
