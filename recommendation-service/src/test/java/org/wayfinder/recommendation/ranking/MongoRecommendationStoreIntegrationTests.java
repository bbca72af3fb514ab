package org.wayfinder.recommendation.ranking;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoRecommendationStoreIntegrationTests extends RecommendationStoreContract {

  @Override
  RecommendationStore store() {
    return new MongoRecommendationStore(Databases.fresh());
  }
}
