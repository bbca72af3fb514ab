package org.wayfinder.database.server;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.function.UnaryOperator;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;

/** Hands each command of a database to who serves it, and answers the small ones. */
final class Commands {

  private final BsonDatabase database;
  private final Commits commits;
  private final OpenCursors cursors;
  private final ReadCommands reads;
  private final WriteCommands writes;
  private final IndexCommands indexes;
  private final Aggregate aggregate;

  Commands(BsonDatabase database, Catalogue catalogue, Commits commits, OpenCursors cursors) {
    this.database = database;
    this.commits = commits;
    this.cursors = cursors;
    this.reads = new ReadCommands(database, cursors);
    this.writes = new WriteCommands(database, commits);
    this.indexes = new IndexCommands(catalogue);
    this.aggregate = new Aggregate(database, cursors);
  }

  /** Answers a command whose options have been checked. */
  Document answer(String command, Document query, DatabaseResolver databases) {
    var target = String.valueOf(query.values().iterator().next());
    return switch (command) {
      case "find" -> reads.find(target, query);
      case "count" -> reads.count(target, query);
      case "distinct" -> reads.distinct(target, query);
      case "aggregate" ->
          Aggregate.isChanging(query)
              ? commits.afterCommit(() -> aggregate.run(target, query, databases))
              : aggregate.run(target, query, databases);
      case "insert" -> writes.insert(target, query);
      case "update" -> writes.update(target, query);
      case "delete" -> writes.delete(target, query);
      case "findAndModify" -> commits.afterCommit(() -> findAndModify(target, query));
      case "create" -> commits.afterCommit(() -> create(target));
      case "createIndexes" ->
          commits.afterCommit(() -> {
            database.checkName(target);
            return indexes.create(database.namespace(target), query);
          });
      case "dropIndexes" ->
          commits.afterCommit(() -> indexes.drop(database.existing(target), query));
      case "listIndexes" -> list(target, IndexCommands.list(database.existing(target)));
      case "listCollections" -> list("$cmd.listCollections", described(query));
      case "drop" -> commits.afterCommit(() -> drop(target));
      case "collStats" -> database.resolveOrCreate(target).getStats();
      case "dbStats" -> stats();
      default -> throw Refusal.command(command);
    };
  }

  private Document findAndModify(String collection, Document query) {
    if (query.get("update") instanceof List<?>) {
      throw Refusal.feature("updates by a pipeline");
    }
    return database.resolveOrCreate(collection).findAndModify(query);
  }

  private Document create(String collection) {
    database.createCollectionOrThrowIfExists(collection, CollectionOptions.withDefaults());
    return new Document("ok", 1.0);
  }

  private Document drop(String collection) {
    var stored = database.existing(collection);
    var count = stored.definitions().size();
    database.dropCollection(collection, NoopOplog.get());
    return new Document("nIndexesWas", count).append("ns", stored.namespace()).append("ok", 1.0);
  }

  private Document list(String what, List<Document> documents) {
    return cursors.first(
        new Batches(database.namespace(what), documents.iterator(), UnaryOperator.identity()),
        0,
        false);
  }

  private List<Document> described(Document query) {
    var filter = Arguments.document(query, "filter");
    var matcher = new DefaultQueryMatcher();
    return database.names().stream()
        .map(collection ->
            new Document("name", collection)
                .append("type", "collection")
                .append("options", new Document())
                .append("info", new Document("readOnly", false)))
        .filter(description -> matcher.matches(description, filter))
        .toList();
  }

  private Document stats() {
    return new Document("db", database.getDatabaseName())
        .append("collections", database.names().size())
        .append(
            "objects",
            database.names().stream().mapToInt(it -> database.resolveOrCreate(it).count()).sum())
        .append("ok", 1.0);
  }
}
