package org.wayfinder.recommendation.ranking;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoRecommendationStoreDockerTests extends RecommendationStoreContract {

  @Override
  RecommendationStore store() {
    return new MongoRecommendationStore(Databases.freshInContainer());
  }
}
