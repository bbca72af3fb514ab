package org.wayfinder.recommendation.student;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoStudentStoreDockerTests extends StudentStoreContract {

  @Override
  StudentStore store() {
    return new MongoStudentStore(Databases.freshInContainer());
  }
}
