package org.wayfinder.recommendation.fairness;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoFairnessCardStoreIntegrationTests extends FairnessCardStoreContract {

  @Override
  FairnessCardStore store() {
    return new MongoFairnessCardStore(Databases.fresh(), "fairnessCards");
  }
}
