package org.wayfinder.recommendation.ranking;

class InMemoryRecommendationStoreTests extends RecommendationStoreContract {

  @Override
  RecommendationStore store() {
    return new InMemoryRecommendationStore();
  }
}
