package org.wayfinder.database.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;
import org.wayfinder.database.storage.StoredCollection;

/** One database: hands each command to who serves it. */
final class BsonDatabase implements MongoDatabase {

  private static final int MAX_NAMESPACE = 255;

  private final String name;
  private final Catalogue catalogue;
  private final Commits commits;
  private final OpenCursors cursors;
  private final ReadCommands reads;
  private final WriteCommands writes;
  private final IndexCommands indexes;
  private final Aggregate aggregate;
  private final Map<String, BsonCollection> collections = new ConcurrentHashMap<>();

  BsonDatabase(String name, Catalogue catalogue, Commits commits, OpenCursors cursors) {
    this.name = name;
    this.catalogue = catalogue;
    this.commits = commits;
    this.cursors = cursors;
    this.reads = new ReadCommands(this, cursors);
    this.writes = new WriteCommands(this, commits);
    this.indexes = new IndexCommands(catalogue);
    this.aggregate = new Aggregate(this, cursors);
  }

  String namespace(String collection) {
    return name + "." + collection;
  }

  @Nullable BsonCollection resolve(String collection) {
    var stored = catalogue.find(namespace(collection));
    if (stored == null) {
      return null;
    }
    return collections.compute(
        collection,
        (_, known) ->
            known != null && known.stored() == stored
                ? known
                : new BsonCollection(this, collection, stored));
  }

  BsonCollection resolveOrCreate(String collection) {
    var known = resolve(collection);
    if (known != null) {
      return known;
    }
    checkName(collection);
    catalogue.findOrCreate(namespace(collection));
    return resolveOrCreate(collection);
  }

  private void checkName(String collection) {
    if (collection.isEmpty()
        || collection.contains("$")
        || collection.startsWith("system.")
        || namespace(collection).length() > MAX_NAMESPACE) {
      throw new MongoServerError(
          ErrorCode.InvalidNamespace, "Invalid collection name: '" + collection + "'");
    }
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
            checkName(target);
            return indexes.create(namespace(target), query);
          });
      case "dropIndexes" -> commits.afterCommit(() -> indexes.drop(existing(target), query));
      case "listIndexes" -> list(target, IndexCommands.list(existing(target)));
      case "listCollections" -> list("$cmd.listCollections", described(query));
      case "drop" -> commits.afterCommit(() -> drop(target));
      case "collStats" -> resolveOrCreate(target).getStats();
      case "dbStats" -> stats();
      default -> throw Refusal.command(command);
    };
  }

  private StoredCollection existing(String collection) {
    var stored = catalogue.find(namespace(collection));
    if (stored == null) {
      throw new MongoServerError(
          26, "NamespaceNotFound", "ns does not exist: " + namespace(collection));
    }
    return stored;
  }

  private Document findAndModify(String collection, Document query) {
    if (query.get("update") instanceof List<?>) {
      throw Refusal.feature("updates by a pipeline");
    }
    return resolveOrCreate(collection).findAndModify(query);
  }

  private Document create(String collection) {
    createCollectionOrThrowIfExists(collection, CollectionOptions.withDefaults());
    return ok();
  }

  private Document drop(String collection) {
    var stored = existing(collection);
    var count = stored.definitions().size();
    dropCollection(collection, NoopOplog.get());
    return new Document("nIndexesWas", count).append("ns", stored.namespace()).append("ok", 1.0);
  }

  private Document list(String what, List<Document> documents) {
    return cursors.first(
        new Batches(namespace(what), documents.iterator(), UnaryOperator.identity()), 0, false);
  }

  private List<Document> described(Document query) {
    var filter = Arguments.document(query, "filter");
    var matcher = new DefaultQueryMatcher();
    return names().stream()
        .map(collection ->
            new Document("name", collection)
                .append("type", "collection")
                .append("options", new Document())
                .append("info", new Document("readOnly", false)))
        .filter(description -> matcher.matches(description, filter))
        .toList();
  }

  private Document stats() {
    return new Document("db", name)
        .append("collections", names().size())
        .append("objects", names().stream().mapToInt(it -> resolveOrCreate(it).count()).sum())
        .append("ok", 1.0);
  }

  private List<String> names() {
    var prefix = name + ".";
    return catalogue.all().keySet().stream()
        .filter(namespace -> namespace.startsWith(prefix))
        .map(namespace -> namespace.substring(prefix.length()))
        .toList();
  }

  private static Document ok() {
    return new Document("ok", 1.0);
  }

  @Override
  public String getDatabaseName() {
    return name;
  }

  @Override
  public boolean isEmpty() {
    return names().isEmpty();
  }

  @Override
  public MongoCollection<?> createCollectionOrThrowIfExists(
      String collection, CollectionOptions options) {
    if (resolve(collection) != null) {
      throw new MongoServerError(
          ErrorCode.NamespaceExists, "Collection already exists. NS: " + namespace(collection));
    }
    return resolveOrCreate(collection);
  }

  @Override
  @SuppressWarnings("NullAway") // null is the library's word for "none"
  public MongoCollection<?> resolveCollection(String collection, boolean mustExist) {
    return mustExist ? resolveOrCreate(collection) : resolve(collection);
  }

  @Override
  public void drop(Oplog oplog) {
    names().forEach(collection -> dropCollection(collection, oplog));
  }

  @Override
  public void dropCollection(String collection, Oplog oplog) {
    catalogue.drop(existing(collection));
    unregisterCollection(collection);
  }

  @Override
  public void unregisterCollection(String collection) {
    collections.remove(collection);
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    throw Refusal.feature("renaming a collection");
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    return answer(command, query, databases);
  }

  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw Refusal.feature("queries of drivers older than MongoDB 3.6");
  }

  @Override
  public void handleClose(Channel channel) {
    // Nothing is kept for a connection.
  }
}
