package org.wayfinder.recommendation.preview;

import org.junit.jupiter.api.Tag;
import org.wayfinder.recommendation.fixtures.Databases;

@Tag("long")
class MongoPreviewStoreDockerTests extends PreviewStoreContract {

  @Override
  PreviewStore store() {
    return new MongoPreviewStore(Databases.freshInContainer());
  }
}
