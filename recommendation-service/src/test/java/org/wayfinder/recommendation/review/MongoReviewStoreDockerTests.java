package org.wayfinder.recommendation.review;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoReviewStoreDockerTests extends ReviewStoreContract {

  @Override
  ReviewStore store() {
    return new MongoReviewStore(Databases.freshInContainer());
  }
}
