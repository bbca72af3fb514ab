package org.wayfinder.catalog.interview;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.wayfinder.service.testing.EmbeddedDatabase;

class MongoInterviewStoreIntegrationTests extends InterviewStoreContract {

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
  InterviewStore store() {
    return new MongoInterviewStore(client.getDatabase("interviews-" + databases++));
  }
}
