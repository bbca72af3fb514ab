package org.wayfinder.catalog.interview;

class InMemoryInterviewStoreTests extends InterviewStoreContract {

  @Override
  InterviewStore store() {
    return new InMemoryInterviewStore();
  }
}
