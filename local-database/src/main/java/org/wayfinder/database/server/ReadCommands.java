package org.wayfinder.database.server;

import de.bwaldvogel.mongo.backend.QueryOperator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.query.Query;
import org.wayfinder.database.query.Search;

/** Find, count and distinct. */
final class ReadCommands {

  private static final Set<String> SERVED_PROJECTIONS =
      Set.of(QueryOperator.ELEM_MATCH.getValue(), "$slice");

  private final BsonDatabase database;
  private final OpenCursors cursors;

  ReadCommands(BsonDatabase database, OpenCursors cursors) {
    this.database = database;
    this.cursors = cursors;
  }

  Document find(String name, Document command) {
    var fields = Arguments.documentOrNull(command, "projection");
    checkProjection(fields);
    var collection = database.resolve(name);
    var limit = Arguments.number(command, "limit");
    var query =
        new Query(
            Arguments.document(command, "filter"),
            SortOrder.of(Arguments.documentOrNull(command, "sort")),
            Arguments.number(command, "skip"),
            Math.abs(limit));
    return cursors.first(
        batches(name, collection, query, fields),
        Arguments.small(command, "batchSize"),
        limit < 0 || Boolean.TRUE.equals(command.get("singleBatch")));
  }

  private Batches batches(
      String name, @Nullable BsonCollection collection, Query query, @Nullable Document fields) {
    var namespace = database.namespace(name);
    if (collection == null) {
      return new Batches(namespace, Collections.emptyIterator(), UnaryOperator.identity());
    }
    var stored = collection.stored();
    return new Batches(
        namespace,
        stored.read(now -> new Documents(new Search(query, now), stored::read)),
        documents -> collection.project(documents, fields));
  }

  /** The library passes over projections that compute something, without a word. */
  private static void checkProjection(@Nullable Document fields) {
    if (fields == null) {
      return;
    }
    fields.forEach((field, wanted) -> {
      var isServed =
          wanted instanceof Boolean
              || wanted instanceof Number
              || (wanted instanceof Document operator
                  && SERVED_PROJECTIONS.containsAll(operator.keySet()));
      if (!isServed || field.endsWith(".$")) {
        throw Refusal.feature("the projection of '" + field + "'");
      }
    });
  }

  Document count(String name, Document command) {
    var collection = database.resolve(name);
    var n =
        collection == null
            ? 0
            : collection.count(
                Arguments.document(command, "query"),
                Arguments.small(command, "skip"),
                Math.abs(Arguments.small(command, "limit")));
    return new Document("n", n).append("ok", 1.0);
  }

  Document distinct(String name, Document command) {
    var collection = database.resolve(name);
    return collection == null
        ? new Document("values", List.of()).append("ok", 1.0)
        : collection.handleDistinct(command);
  }
}
