package org.wayfinder.profile.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.wayfinder.service.request.MongoCreation;

/** Keeps the hashes of erased people's logins, and nothing else of them. */
@Component
public final class MongoErasedLogins {

  private static final String ID = "_id";

  private final MongoCollection<Document> hashes;

  public MongoErasedLogins(MongoDatabase database) {
    this.hashes = database.getCollection("erasedLogins");
  }

  /** Keeps the hash; once more is as good as once. */
  void add(String hash) {
    try {
      hashes.insertOne(new Document(ID, hash));
    } catch (MongoException e) {
      if (!MongoCreation.isDuplicate(e)) {
        throw e;
      }
    }
  }

  /** Which of these are there. */
  Set<String> among(Collection<String> asked) {
    return hashes.find(in(ID, asked)).map(found -> found.getString(ID)).into(new HashSet<>());
  }

  boolean contains(String hash) {
    return hashes.find(eq(ID, hash)).first() != null;
  }
}
