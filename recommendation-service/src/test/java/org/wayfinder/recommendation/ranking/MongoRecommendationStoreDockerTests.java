package org.wayfinder.recommendation.ranking;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoRecommendationStoreDockerTests extends RecommendationStoreContract {

  @Override
  RecommendationStore store() {
    return new MongoRecommendationStore(Databases.freshInContainer());
  }
}
