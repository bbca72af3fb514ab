package org.wayfinder.recommendation.student;

class InMemoryStudentStoreTests extends StudentStoreContract {

  @Override
  StudentStore store() {
    return new InMemoryStudentStore();
  }
}
