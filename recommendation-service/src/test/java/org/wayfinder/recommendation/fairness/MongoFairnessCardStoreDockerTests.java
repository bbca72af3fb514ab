package org.wayfinder.recommendation.fairness;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoFairnessCardStoreDockerTests extends FairnessCardStoreContract {

  @Override
  FairnessCardStore store() {
    return new MongoFairnessCardStore(Databases.freshInContainer(), "fairnessCards");
  }
}
