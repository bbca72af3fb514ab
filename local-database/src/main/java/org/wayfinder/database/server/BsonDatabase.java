package org.wayfinder.database.server;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.storage.Catalogue;
import org.wayfinder.database.storage.Commits;
import org.wayfinder.database.storage.StoredCollection;

/** One database, as the library sees it. */
final class BsonDatabase implements MongoDatabase {

  private static final int MAX_NAMESPACE = 255;

  private final String name;
  private final Catalogue catalogue;
  private final Commands commands;
  private final Map<String, BsonCollection> collections = new ConcurrentHashMap<>();

  BsonDatabase(String name, Catalogue catalogue, Commits commits, OpenCursors cursors) {
    this.name = name;
    this.catalogue = catalogue;
    this.commands = new Commands(this, catalogue, commits, cursors);
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

  void checkName(String collection) {
    if (collection.isEmpty()
        || collection.contains("$")
        || collection.startsWith("system.")
        || namespace(collection).length() > MAX_NAMESPACE) {
      throw new MongoServerError(
          ErrorCode.InvalidNamespace, "Invalid collection name: '" + collection + "'");
    }
  }

  /** The collection, which must be there. */
  StoredCollection existing(String collection) {
    var stored = catalogue.find(namespace(collection));
    if (stored == null) {
      throw new MongoServerError(
          26, "NamespaceNotFound", "ns does not exist: " + namespace(collection));
    }
    return stored;
  }

  /** The names of its collections. */
  List<String> names() {
    var prefix = name + ".";
    return catalogue.all().keySet().stream()
        .filter(namespace -> namespace.startsWith(prefix))
        .map(namespace -> namespace.substring(prefix.length()))
        .toList();
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
    return commands.answer(command, query, databases);
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
