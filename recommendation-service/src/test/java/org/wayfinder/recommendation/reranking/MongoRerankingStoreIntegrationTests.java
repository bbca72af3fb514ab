package org.wayfinder.recommendation.reranking;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoRerankingStoreIntegrationTests extends RerankingStoreContract {

  @Override
  RerankingStore store() {
    return new MongoRerankingStore(Databases.fresh());
  }
}
