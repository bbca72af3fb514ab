package org.wayfinder.profile.keys;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.request.MongoCreation;

/** Keeps secrets that the installation makes for itself at their first use, and never again. */
@Component
public final class MongoKeys {

  private static final String ID = "_id";
  private static final String VALUE = "value";

  private final MongoCollection<Document> keys;

  public MongoKeys(MongoDatabase database) {
    this.keys = database.getCollection("keys");
  }

  /** The secret of this name; of several instances that make it at once, all get the same one. */
  public String get(String name, Supplier<String> make) {
    var found = keys.find(eq(ID, name)).first();
    if (found == null) {
      try {
        keys.insertOne(new Document(ID, name).append(VALUE, make.get()));
      } catch (MongoException e) {
        if (!MongoCreation.isDuplicate(e)) {
          throw e;
        }
      }
      found = Objects.requireNonNull(keys.find(eq(ID, name)).first());
    }
    return found.getString(VALUE);
  }
}
