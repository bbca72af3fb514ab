package org.wayfinder.recommendation.review;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoFollowUpStoreDockerTests extends FollowUpStoreContract {

  @Override
  MongoFollowUpStore store() {
    return new MongoFollowUpStore(Databases.freshInContainer());
  }
}
