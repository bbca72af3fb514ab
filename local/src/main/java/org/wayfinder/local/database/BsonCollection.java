package org.wayfinder.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that keeps BSON bytes. The stock one keeps live documents that an update changes in
 * place, so that a reader or a commit can see half an update; here everybody gets a copy.
 */
final class BsonCollection extends AbstractSynchronizedMongoCollection<Object> {

  private static final String ID = "_id";
  private static final String ID_INDEX = "_id_";

  private final MVMap<Object, byte[]> documents;

  BsonCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, byte[]> documents,
      CursorRegistry cursors) {
    this.documents = documents;
    super(database, name, options, cursors);
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    var idField = getIdField();
    var key =
        Missing.ofNullable(
            idField == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, idField));
    documents.put(key, encode(document));
    return key;
  }

  @Override
  protected void handleUpdate(Object position, Document old, Document updated) {
    documents.put(Missing.ofNullable(position), encode(updated));
  }

  @Override
  protected void removeDocument(Object position) {
    if (documents.remove(position) == null) {
      throw new NoSuchElementException("No document with key " + position);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // null is the library's word for "none"
  protected Document getDocument(Object position) {
    var bytes = documents.get(position);
    return bytes == null ? null : decode(bytes);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(decode(entry.getValue()), entry.getKey()));
  }

  /** Looks a document up by its id when the filter names one; the stock planner would scan. */
  @Override
  protected QueryResult queryDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    var id = idOf(query);
    if (id != null) {
      for (var index : getIndexes()) {
        if (index.getName().equals(ID_INDEX)) {
          var positions = index.getPositions(new Document(ID, id));
          return matchDocuments(query, positions, order, skip, limit, batchSize, fields);
        }
      }
    }
    return super.queryDocuments(query, order, skip, limit, batchSize, fields);
  }

  /** The one id that a filter asks for, also inside the {@code $and} that drivers build. */
  private static @Nullable String idOf(Document query) {
    if (query.get(ID) instanceof String id) {
      return id;
    }
    return query.get("$and") instanceof Collection<?> clauses
        ? clauses.stream()
            .filter(Document.class::isInstance)
            .map(clause -> idOf((Document) clause))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document order, int skip, int limit, int batchSize, Document fields) {
    var all = streamAllDocumentsWithPosition();
    if (isNaturalDescending(order)) {
      all = all.sorted((a, b) -> ValueComparator.desc().compare(a.getPosition(), b.getPosition()));
    }
    return matchDocumentsFromStream(
        all.map(DocumentWithPosition::getDocument), query, order, skip, limit, batchSize, fields);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
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

  private static byte[] encode(Document document) {
    var buffer = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, buffer);
    var bytes = new byte[buffer.readableBytes()];
    buffer.readBytes(bytes);
    return bytes;
  }

  private static Document decode(byte[] bytes) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }
}
