package org.wayfinder.catalog.edition;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.wayfinder.service.testing.ContainerDatabase;

/** The contract on the image that the installation runs. */
@Tag("long")
class MongoEditionStoreDockerTests extends EditionStoreContract {

  private static MongoClient client;
  private static int databases;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(ContainerDatabase.uri("admin"));
  }

  @AfterAll
  static void disconnect() {
    if (client != null) {
      client.close();
    }
  }

  @Override
  EditionStore store() {
    var store = new MongoEditionStore(client.getDatabase("editions-" + databases++));
    store.createIndexes();
    return store;
  }
}
