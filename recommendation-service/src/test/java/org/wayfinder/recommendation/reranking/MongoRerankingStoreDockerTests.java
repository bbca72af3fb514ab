package org.wayfinder.recommendation.reranking;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoRerankingStoreDockerTests extends RerankingStoreContract {

  @Override
  RerankingStore store() {
    return new MongoRerankingStore(Databases.freshInContainer());
  }
}
