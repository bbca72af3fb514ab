package org.wayfinder.database.conformance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wayfinder.database.LocalDatabase;

/** Gives each test a database of its own on the server under test, and drops it behind it. */
public final class Conformance implements BeforeEachCallback, AfterEachCallback {

  /** The system property that names another server than the local database. */
  public static final String URI = "mongodb-uri";

  private @Nullable MongoDatabase database;

  @Override
  public void beforeEach(ExtensionContext context) {
    database =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Conformance.class, uri()))
            .computeIfAbsent(Server.class, _ -> Server.start(), Server.class)
            .client()
            .getDatabase("conformance_" + UUID.randomUUID().toString().replace("-", ""));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    database().drop();
  }

  MongoDatabase database() {
    if (database == null) {
      throw new IllegalStateException("no test runs");
    }
    return database;
  }

  /** A collection with these documents. */
  MongoCollection<Document> collection(Document... documents) {
    var collection = database().getCollection("things");
    if (documents.length > 0) {
      collection.insertMany(List.of(documents));
    }
    return collection;
  }

  /** The ids that a query finds, in the order in which it finds them. */
  static List<@Nullable Object> ids(Iterable<Document> found) {
    var ids = new ArrayList<@Nullable Object>();
    found.forEach(document -> ids.add(document.get("_id")));
    return ids;
  }

  /** The document with this id, which must be there. */
  static Document one(MongoCollection<Document> collection, Object id) {
    var found = collection.find(new Document("_id", id)).first();
    if (found == null) {
      throw new AssertionError("there is no " + id);
    }
    return found;
  }

  static Date date(long millis) {
    return Date.from(Instant.ofEpochMilli(millis));
  }

  static Document thing(@Nullable Object id) {
    return new Document("_id", id);
  }

  private static String uri() {
    return System.getProperty(URI, "");
  }

  /** Lives as long as the tests of this JVM. */
  private record Server(MongoClient client, @Nullable LocalDatabase local)
      implements AutoCloseable {

    static Server start() {
      if (!uri().isEmpty()) {
        return new Server(MongoClients.create(uri()), null);
      }
      var local = LocalDatabase.inMemory();
      return new Server(MongoClients.create(local.uri()), local);
    }

    @Override
    public void close() {
      client.close();
      if (local != null) {
        local.close();
      }
    }
  }
}
