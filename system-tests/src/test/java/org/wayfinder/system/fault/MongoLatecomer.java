package org.wayfinder.system.fault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * A student who comes when everybody's slices are planned, and whom an instance ranks that has not
 * heard of the newer edition. Nothing but the look for those left behind finds such a one; here
 * somebody is copied in the database, for it happens within milliseconds that no test can hit.
 */
final class MongoLatecomer implements AutoCloseable {

  /** After all others, so that no slice reaches so far. */
  static final String ID = "zzz-latecomer";

  private static final String LIKE = "extra-00000";

  private final MongoClient client;
  private final MongoDatabase database;
  private final Document student;
  private final Document ranked;

  /** To be made before there is a newer edition. */
  MongoLatecomer(String mongodbUri) {
    client = MongoClients.create(mongodbUri);
    database = client.getDatabase("recommendations");
    student = copy("students");
    ranked = copy("newest").append("studentId", ID);
  }

  private Document copy(String collection) {
    var found = database.getCollection(collection).find(Filters.eq("_id", LIKE)).first();
    if (found == null) {
      throw new IllegalStateException("nobody is there to be like");
    }
    return found.append("_id", ID);
  }

  void arrive() {
    database.getCollection("students").insertOne(student);
    database.getCollection("newest").insertOne(ranked);
  }

  @Override
  public void close() {
    client.close();
  }
}
