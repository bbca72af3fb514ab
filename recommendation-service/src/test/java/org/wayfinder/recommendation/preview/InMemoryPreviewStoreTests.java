package org.wayfinder.recommendation.preview;

class InMemoryPreviewStoreTests extends PreviewStoreContract {

  @Override
  PreviewStore store() {
    return new InMemoryPreviewStore();
  }
}
