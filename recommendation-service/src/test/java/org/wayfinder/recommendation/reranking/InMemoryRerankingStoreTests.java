package org.wayfinder.recommendation.reranking;

class InMemoryRerankingStoreTests extends RerankingStoreContract {

  @Override
  RerankingStore store() {
    return new InMemoryRerankingStore();
  }
}
