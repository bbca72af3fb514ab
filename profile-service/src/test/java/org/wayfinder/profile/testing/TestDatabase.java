package org.wayfinder.profile.testing;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.wayfinder.service.testing.EmbeddedDatabase;

/** Databases for tests that need a store and no service around it. */
public final class TestDatabase {

  private TestDatabase() {}

  /** An empty database on the embedded server. */
  public static MongoDatabase embedded() {
    return at(EmbeddedDatabase.shared().uri(name()));
  }

  /** The database of a connection string that names it last. */
  public static MongoDatabase at(String uri) {
    return MongoClients.create(uri).getDatabase(uri.substring(uri.lastIndexOf('/') + 1));
  }

  /** A name no other test has. */
  public static String name() {
    return "t" + UUID.randomUUID().toString().replace("-", "");
  }
}
