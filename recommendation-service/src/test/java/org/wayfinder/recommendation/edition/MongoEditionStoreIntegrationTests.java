package org.wayfinder.recommendation.edition;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoEditionStoreIntegrationTests extends EditionStoreContract {

  @Override
  EditionStore store() {
    return new MongoEditionStore(Databases.fresh());
  }
}
