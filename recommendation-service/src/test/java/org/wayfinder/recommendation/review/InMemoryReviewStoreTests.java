package org.wayfinder.recommendation.review;

class InMemoryReviewStoreTests extends ReviewStoreContract {

  @Override
  ReviewStore store() {
    return new InMemoryReviewStore();
  }
}
