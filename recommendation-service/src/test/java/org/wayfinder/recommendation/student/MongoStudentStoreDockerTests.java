package org.wayfinder.recommendation.student;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoStudentStoreDockerTests extends StudentStoreContract {

  @Override
  StudentStore store() {
    return new MongoStudentStore(Databases.freshInContainer());
  }
}
