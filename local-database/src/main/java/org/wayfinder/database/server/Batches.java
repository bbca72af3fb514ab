package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wayfinder.database.storage.StoredDocument;

/** An answer that is handed out in parts, none larger than a document may be. */
final class Batches {

  private static final int UNASKED = 1_000;
  private static final int PROJECTED_TOGETHER = 100;

  private final String namespace;
  private final Iterator<Document> documents;
  private final UnaryOperator<List<Document>> projection;
  private volatile long lastUsed = System.nanoTime();

  Batches(
      String namespace, Iterator<Document> documents, UnaryOperator<List<Document>> projection) {
    this.namespace = namespace;
    this.documents = documents;
    this.projection = projection;
  }

  String namespace() {
    return namespace;
  }

  /** How long nobody has asked for more. */
  long idleNanos() {
    return System.nanoTime() - lastUsed;
  }

  boolean isDone() {
    return !documents.hasNext();
  }

  /**
   * The next part.
   *
   * @param asked how many documents at most; 0 leaves it to the server
   */
  synchronized List<Document> next(int asked) {
    lastUsed = System.nanoTime();
    var most = asked == 0 ? UNASKED : asked;
    var batch = new ArrayList<Document>();
    var bytes = 0L;
    while (batch.size() < most && bytes < StoredDocument.MAX_BYTES && documents.hasNext()) {
      var some = new ArrayList<Document>();
      while (some.size() < Math.min(PROJECTED_TOGETHER, most - batch.size())
          && bytes < StoredDocument.MAX_BYTES
          && documents.hasNext()) {
        var document = documents.next();
        bytes += sizeOf(document);
        some.add(document);
      }
      batch.addAll(projection.apply(some));
    }
    return batch;
  }

  private long sizeOf(Document document) {
    return documents instanceof Documents stored
        ? stored.lastSize()
        : StoredDocument.encode(document).length;
  }
}
