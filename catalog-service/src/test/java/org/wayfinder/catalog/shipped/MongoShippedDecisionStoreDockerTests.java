package org.wayfinder.catalog.shipped;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.wayfinder.service.testing.ContainerDatabase;

/** The contract on the image that the installation runs. */
@Tag("long")
class MongoShippedDecisionStoreDockerTests extends ShippedDecisionStoreContract {

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
  ShippedDecisionStore store() {
    return new MongoShippedDecisionStore(client.getDatabase("decisions-" + databases++));
  }
}
