package org.wayfinder.recommendation.review;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoReviewStoreIntegrationTests extends ReviewStoreContract {

  @Override
  ReviewStore store() {
    return new MongoReviewStore(Databases.fresh());
  }
}
