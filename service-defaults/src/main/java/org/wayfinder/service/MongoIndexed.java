package org.wayfinder.service;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * A collection whose indexes are there before anything is done with it. They are created at the
 * first use, not at the start, so that the service starts while its database is away, and still no
 * write slips past a unique index.
 */
public final class MongoIndexed {

  private final MongoCollection<Document> collection;
  private final Consumer<MongoCollection<Document>> indexes;
  private volatile boolean indexed;

  /**
   * @param indexes creates them; doing it again changes nothing
   */
  public MongoIndexed(
      MongoDatabase database, String name, Consumer<MongoCollection<Document>> indexes) {
    this.collection = database.getCollection(name);
    this.indexes = indexes;
  }

  /** The collection; fails as any call does while the database is away. */
  public MongoCollection<Document> get() {
    if (!indexed) {
      indexes.accept(collection);
      indexed = true;
    }
    return collection;
  }
}
