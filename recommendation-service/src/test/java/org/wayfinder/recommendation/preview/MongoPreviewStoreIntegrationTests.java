package org.wayfinder.recommendation.preview;

import org.wayfinder.recommendation.fixtures.Databases;

class MongoPreviewStoreIntegrationTests extends PreviewStoreContract {

  @Override
  PreviewStore store() {
    return new MongoPreviewStore(Databases.fresh());
  }
}
