package org.wayfinder.service.request;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a document once per creation key: the key lies in the document, under a unique sparse
 * index, so there is no moment at which one is stored without the other.
 */
public final class MongoCreation {

  private static final String ID = "_id";
  private static final String KEY = "creationKey";
  private static final String FINGERPRINT = "creationFingerprint";
  private static final int DUPLICATE_KEY = 11000;

  private MongoCreation() {}

  /** The index that makes repetitions collide. */
  public static void index(MongoCollection<Document> collection) {
    collection.createIndex(Indexes.ascending(KEY), new IndexOptions().unique(true).sparse(true));
  }

  /** Takes the key and the fingerprint of the request out of a document that stays. */
  public static Bson forgetting() {
    return Updates.combine(Updates.unset(KEY), Updates.unset(FINGERPRINT));
  }

  /** Inserts the document unless its key or one of its unique values is there already. */
  public static <T> Creation<T> insert(
      MongoCollection<Document> collection,
      Document document,
      @Nullable CreationKey key,
      Function<Document, T> read) {
    if (key != null) {
      var before = earlier(collection, key, read);
      if (before != null) {
        return before;
      }
      document.append(KEY, key.value()).append(FINGERPRINT, key.fingerprint());
    }
    try {
      collection.insertOne(document);
      return new Creation.Created<>(read.apply(document));
    } catch (MongoException e) {
      if (!isDuplicate(e)) {
        throw e;
      }
      var meanwhile = key == null ? null : earlier(collection, key, read);
      return meanwhile == null ? new Creation.Taken<>() : meanwhile;
    }
  }

  /**
   * What is left of a document that is erased: its id and its creation key, of which a late
   * repetition of the request that had made it finds that it is {@link Creation.Taken}. Null when
   * there was no key, so that nothing need be left.
   */
  public static @Nullable Document remains(Document erased) {
    var key = erased.getString(KEY);
    return key == null ? null : new Document(ID, erased.get(ID)).append(KEY, key);
  }

  /** What an earlier request with this key came to; null when there was none. */
  public static <T> @Nullable Creation<T> earlier(
      MongoCollection<Document> collection, CreationKey key, Function<Document, T> read) {
    var existing = collection.find(Filters.eq(KEY, key.value())).first();
    if (existing == null) {
      return null;
    }
    if (!existing.containsKey(FINGERPRINT)) {
      return new Creation.Taken<>(); // only its remains are there
    }
    return key.fingerprint().equals(existing.getString(FINGERPRINT))
        ? new Creation.Repeated<>(read.apply(existing))
        : new Creation.KeyReused<>();
  }

  /** Whether a write failed only because a unique value is there already. */
  public static boolean isDuplicate(MongoException e) {
    return e.getCode() == DUPLICATE_KEY;
  }
}
