package org.wayfinder.database.server;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.key.KeyWriter;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.query.Query;
import org.wayfinder.database.query.Search;
import org.wayfinder.database.storage.Snapshot;
import org.wayfinder.database.storage.StoredCollection;
import org.wayfinder.database.storage.StoredDocument;

/**
 * Lends the library's update operators, upserts and {@code findAndModify} our storage and planner.
 * Changes run one at a time and see what this command has changed so far; reads see what is
 * committed.
 */
final class BsonCollection extends AbstractMongoCollection<Key> {

  private static final String ID = "_id";

  private final StoredCollection stored;

  BsonCollection(MongoDatabase database, String name, StoredCollection stored) {
    this.stored = stored;
    super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
  }

  StoredCollection stored() {
    return stored;
  }

  @Override
  public synchronized void addDocument(Document document) {
    if (document.get(ID) instanceof Collection) {
      throw new MongoServerError(
          ErrorCode.InvalidIdField, "The '_id' value cannot be of type array");
    }
    if (document.containsKey(ID)) {
      stored.insert(document);
    } else {
      var withId = new Document(ID, new ObjectId()).appendAll(document);
      document.put(ID, withId.get(ID));
      stored.insert(withId);
    }
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    return Replacement.is(update) && !isMulti
        ? Replacement.of(stored, selector, update, isUpsert)
        : super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    return super.findAndModify(query);
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    var deleted = new int[1];
    var live = stored.live();
    new Search(new Query(selector, SortOrder.of(null), 0, Math.max(limit, 0)), live)
        .forEach(
            live,
            document -> {
              stored.remove(document);
              deleted[0]++;
              return true;
            });
    return deleted[0];
  }

  /** While it is being changed, what the change needs to see; else what is committed. */
  private <T> T read(Function<Snapshot, T> reading) {
    return Thread.holdsLock(this) ? reading.apply(stored.live()) : stored.read(reading);
  }

  @Override
  protected QueryResult queryDocuments(
      Document filter,
      @Nullable Document order,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    var query = new Query(filter, SortOrder.of(order), skip, Math.max(limit, 0));
    return new QueryResult(() -> read(now -> new Documents(new Search(query, now), this::read)));
  }

  @Override
  protected QueryResult matchDocuments(
      Document filter, Document order, int skip, int limit, int batchSize, Document fields) {
    return queryDocuments(filter, order, skip, limit, batchSize, fields);
  }

  /** Documents as a query's projection wants them; the library's rules, one batch at a time. */
  List<Document> project(List<Document> documents, @Nullable Document fields) {
    if (fields == null || fields.isEmpty()) {
      return documents;
    }
    @SuppressWarnings("NullAway") // null is the library's word for "as they come"
    var projected =
        matchDocumentsFromStream(documents.stream(), new Document(), null, 0, 0, 0, fields);
    return projected.collectDocuments();
  }

  @Override
  protected Key findDocumentPosition(Document document) {
    return KeyWriter.of(document.get(ID));
  }

  @Override
  protected void handleUpdate(Key id, Document old, Document updated) {
    var before = stored.live().get(id);
    if (before == null) {
      throw new IllegalStateException("the document to be updated is gone");
    }
    stored.replace(before, StoredDocument.of(id, updated), updated);
  }

  @Override
  protected void removeDocument(Key id) {
    var before = stored.live().get(id);
    if (before != null) {
      stored.remove(before);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // null is the library's word for "none"
  protected Document getDocument(Key id) {
    var found = read(now -> now.get(id));
    return found == null ? null : found.decode();
  }

  @Override
  protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
    return queryAllAsStream()
        .map(document -> new DocumentWithPosition<>(document, findDocumentPosition(document)));
  }

  @Override
  protected Key addDocumentInternal(Document document) {
    throw new UnsupportedOperationException("addDocument does it");
  }

  @Override
  public int count() {
    return Math.toIntExact(read(Snapshot::size));
  }

  @Override
  public int count(@Nullable Document filter, int skip, int limit) {
    var query =
        new Query(
            filter == null ? new Document() : filter, SortOrder.of(null), skip, Math.max(limit, 0));
    return Math.toIntExact(read(now -> Search.count(query, now)));
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {
    // Nobody asks for the size in bytes.
  }

  @Override
  protected int getDataSize() {
    return 0;
  }
}
