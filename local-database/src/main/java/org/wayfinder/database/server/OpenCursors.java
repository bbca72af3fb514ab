package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The answers of which there is more to come. One that nobody asks for is forgotten. */
final class OpenCursors {

  private static final int CURSOR_NOT_FOUND = 43;

  // As MongoDB does.
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Map<Long, Batches> open = new ConcurrentHashMap<>();

  /** The first part of an answer, and the number to ask for the others with. */
  Document first(Batches batches, int size, boolean only) {
    var documents = batches.next(size);
    var id = 0L;
    if (!only && !batches.isDone()) {
      open.values().removeIf(old -> old.idleNanos() > LIFE.toNanos());
      id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
      open.put(id, batches);
    }
    return answer(id, batches.namespace(), "firstBatch", documents);
  }

  /** A later part. */
  Document more(long id, int size) {
    var batches = open.get(id);
    if (batches == null) {
      throw new MongoServerError(
          CURSOR_NOT_FOUND, "CursorNotFound", "cursor id " + id + " not found");
    }
    var documents = batches.next(size);
    var isDone = batches.isDone();
    if (isDone) {
      open.remove(id);
    }
    return answer(isDone ? 0 : id, batches.namespace(), "nextBatch", documents);
  }

  Document kill(Collection<?> ids) {
    var killed = new ArrayList<Object>();
    var unknown = new ArrayList<Object>();
    for (var id : ids) {
      (open.remove(((Number) id).longValue()) == null ? unknown : killed).add(id);
    }
    return new Document("cursorsKilled", killed)
        .append("cursorsNotFound", unknown)
        .append("cursorsAlive", List.of())
        .append("cursorsUnknown", List.of())
        .append("ok", 1.0);
  }

  private static Document answer(long id, String namespace, String name, List<Document> documents) {
    var cursor = new Document("id", id).append("ns", namespace).append(name, documents);
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}
