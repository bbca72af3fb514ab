package org.wayfinder.catalog.shipped;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wayfinder.service.testing.EmbeddedDatabase;

class MongoShippedDecisionStoreIntegrationTests extends ShippedDecisionStoreContract {

  private static MongoClient client;
  private static int databases;

  @BeforeAll
  static void connect() {
    client = MongoClients.create(EmbeddedDatabase.shared().uri("admin"));
  }

  @AfterAll
  static void disconnect() {
    if (client != null) {
      client.close();
    }
  }

  @Override
  ShippedDecisionStore store() {
    return new MongoShippedDecisionStore(client.getDatabase("decisions-" + databases++));
  }
}
