package org.wayfinder.recommendation.review;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoFollowUpStoreIntegrationTests extends FollowUpStoreContract {

  @Override
  MongoFollowUpStore store() {
    return new MongoFollowUpStore(Databases.fresh());
  }
}
