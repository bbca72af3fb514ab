package org.wayfinder.recommendation.edition;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoEditionStoreDockerTests extends EditionStoreContract {

  @Override
  EditionStore store() {
    return new MongoEditionStore(Databases.freshInContainer());
  }
}
