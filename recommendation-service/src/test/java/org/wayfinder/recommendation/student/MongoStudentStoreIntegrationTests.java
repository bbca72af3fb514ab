package org.wayfinder.recommendation.student;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoStudentStoreIntegrationTests extends StudentStoreContract {

  @Override
  StudentStore store() {
    return new MongoStudentStore(Databases.fresh());
  }
}
