package org.wayfinder.database.server;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.KeyWriter;
import org.wayfinder.database.query.Query;
import org.wayfinder.database.query.Search;
import org.wayfinder.database.storage.StoredCollection;
import org.wayfinder.database.storage.StoredDocument;

/**
 * Replaces one whole document. It does what the library's way over update operators does, without
 * decoding the old document, copying both and comparing them field by field.
 */
final class Replacement {

  private static final String ID = "_id";

  private Replacement() {}

  /** Whether an update gives a whole document and not operators. */
  static boolean is(Document update) {
    return update.keySet().stream().noneMatch(name -> name.startsWith("$"));
  }

  /** The counts, and the new document's id when it was an upsert that found nothing. */
  static Document of(
      StoredCollection stored, Document selector, Document update, boolean isUpsert) {
    Utils.validateFieldNames(update);
    var found = Search.firstOf(Query.one(selector), stored.live());
    if (!found.isEmpty()) {
      return replace(stored, found.getFirst(), update);
    }
    return isUpsert ? insert(stored, selector, update) : counts(0, 0);
  }

  private static Document replace(StoredCollection stored, StoredDocument old, Document update) {
    var document = update;
    if (!update.containsKey(ID)) {
      document = new Document(ID, old.decodeId()).appendAll(update);
    } else if (!KeyWriter.of(update.get(ID)).equals(old.id())) {
      throw immutableId(update.get(ID));
    }
    var updated = StoredDocument.of(old.id(), document);
    if (updated.isSameAs(old)) {
      return counts(1, 0);
    }
    stored.replace(old, updated, document);
    return counts(1, 1);
  }

  private static Document insert(StoredCollection stored, Document selector, Document update) {
    var asked = Search.idOf(selector);
    var id = update.get(ID);
    if (id == null) {
      id = asked == null ? new ObjectId() : asked;
    } else if (asked != null && !KeyWriter.of(asked).equals(KeyWriter.of(id))) {
      throw immutableId(id);
    }
    stored.insert(update.containsKey(ID) ? update : new Document(ID, id).appendAll(update));
    return counts(0, 0).append("upserted", id);
  }

  private static MongoServerError immutableId(@Nullable Object id) {
    return new MongoServerError(
        ErrorCode.ImmutableField,
        "After applying the update, the (immutable) field '_id' was found to have been altered to"
            + " _id: "
            + id);
  }

  private static Document counts(int matched, int modified) {
    return new Document("n", matched).append("nModified", modified);
  }
}
