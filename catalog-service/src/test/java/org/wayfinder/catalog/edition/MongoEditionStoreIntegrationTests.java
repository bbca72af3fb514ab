package org.wayfinder.catalog.edition;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wayfinder.service.testing.EmbeddedDatabase;

class MongoEditionStoreIntegrationTests extends EditionStoreContract {

  private static MongoClient client;
  private static int databases;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(EmbeddedDatabase.shared().uri("admin"));
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @Override
  EditionStore store() {
    var store = new MongoEditionStore(client.getDatabase("editions-" + databases++));
    store.createIndexes();
    return store;
  }
}
