package org.wayfinder.database.server;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.query.Query;
import org.wayfinder.database.query.Search;

/**
 * Aggregations: the stages at the front that a query can do are done as one, with its indexes and
 * its small memory; the others are the library's.
 */
final class Aggregate {

  private static final Set<String> SERVED =
      Set.of(
          "$addFields",
          "$bucket",
          "$count",
          "$facet",
          "$graphLookup",
          "$group",
          "$limit",
          "$lookup",
          "$match",
          "$merge",
          "$out",
          "$project",
          "$redact",
          "$replaceRoot",
          "$sample",
          "$skip",
          "$sort",
          "$sortByCount",
          "$unset",
          "$unwind");
  private static final Set<String> CHANGING = Set.of("$merge", "$out");

  private final BsonDatabase database;
  private final OpenCursors cursors;

  Aggregate(BsonDatabase database, OpenCursors cursors) {
    this.database = database;
    this.cursors = cursors;
  }

  /** Whether it writes its result into a collection. */
  static boolean isChanging(Document command) {
    return Aggregation.parse(command.get("pipeline")).stream()
        .anyMatch(stage -> stage.keySet().stream().anyMatch(CHANGING::contains));
  }

  Document run(String name, Document command, DatabaseResolver databases) {
    var pipeline = Aggregation.parse(command.get("pipeline"));
    for (var stage : pipeline) {
      if (stage.size() == 1 && !SERVED.containsAll(stage.keySet())) {
        throw Refusal.feature("the stage " + stage.keySet());
      }
    }
    var size = Arguments.small(Arguments.document(command, "cursor"), "batchSize");
    var batches =
        new Batches(
            database.namespace(name), result(name, pipeline, databases), UnaryOperator.identity());
    return cursors.first(batches, size, false);
  }

  private Iterator<Document> result(
      String name, List<Document> pipeline, DatabaseResolver databases) {
    var collection = database.resolve(name);
    if (collection == null) {
      return Collections.emptyIterator();
    }
    var front = PipelineFront.of(pipeline);
    var rest = pipeline.subList(front.stages(), pipeline.size());
    var counted = countedAs(rest);
    var stored = collection.stored();
    if (counted != null) {
      var n = stored.read(now -> Search.count(front.query(), now));
      return n == 0
          ? Collections.emptyIterator()
          : List.of(new Document("_id", 1).append(counted, Math.toIntExact(n))).iterator();
    }
    Iterator<Document> found =
        stored.read(now -> new Documents(new Search(front.query(), now), stored::read));
    if (rest.isEmpty()) {
      return found;
    }
    var aggregation =
        Aggregation.fromPipeline(rest, databases, database, collection, NoopOplog.get());
    aggregation.validate(new Document("cursor", new Document()));
    var stream =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(found, Spliterator.ORDERED), false);
    return aggregation.runStagesAsStream(stream).iterator();
  }

  /** The name of the count when the rest only counts, in the way that drivers word it. */
  private static @Nullable String countedAs(List<Document> rest) {
    if (rest.size() == 1
        && rest.getFirst().get("$group") instanceof Document group
        && group.size() == 2
        && Integer.valueOf(1).equals(group.get("_id"))) {
      for (var field : group.entrySet()) {
        if (field.getValue() instanceof Document sum && sum.equals(new Document("$sum", 1))) {
          return field.getKey();
        }
      }
    }
    return null;
  }

  /**
   * The query that the first stages make.
   *
   * @param stages how many they are
   */
  private record PipelineFront(Query query, int stages) {

    static PipelineFront of(List<Document> pipeline) {
      var filter = new Document();
      var sort = SortOrder.of(null);
      var skip = 0L;
      var limit = 0L;
      var stages = 0;
      for (var stage : pipeline) {
        if (stage.get("$match") instanceof Document match && sort.isEmpty() && skip + limit == 0) {
          filter = filter.isEmpty() ? match : new Document("$and", List.of(filter, match));
        } else if (stage.get("$sort") instanceof Document order
            && sort.isEmpty()
            && skip + limit == 0) {
          sort = SortOrder.of(order);
        } else if (stage.get("$skip") instanceof Number number && skip + limit == 0) {
          skip = number.longValue();
        } else if (stage.get("$limit") instanceof Number number && limit == 0) {
          limit = number.longValue();
        } else {
          break;
        }
        stages++;
      }
      return new PipelineFront(new Query(filter, sort, skip, limit), stages);
    }
  }
}
