package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.Key;

/**
 * Which collections and indexes the file holds. Its changes, too, belong into {@link
 * Commits#afterCommit}.
 */
public final class Catalogue {

  private static final String INDEXES = "indexes";

  private final MVStore store;
  private final Commits commits;
  private final MVMap<String, byte[]> entries;
  private final Map<String, StoredCollection> collections = new ConcurrentHashMap<>();

  /** Opens what the file holds. */
  public Catalogue(MVStore store, Commits commits) {
    this.store = store;
    this.commits = commits;
    this.entries =
        store.openMap(
            "catalogue", new MVMap.Builder<String, byte[]>().valueType(ByteArrayDataType.INSTANCE));
    entries.keySet().forEach(namespace -> collections.put(namespace, open(namespace)));
  }

  public @Nullable StoredCollection find(String namespace) {
    return collections.get(namespace);
  }

  /** All collections, by their names with the database's in front. */
  public Map<String, StoredCollection> all() {
    return new TreeMap<>(collections);
  }

  /** The collection, which is made when there is none. */
  public synchronized StoredCollection findOrCreate(String namespace) {
    var found = collections.get(namespace);
    if (found != null) {
      return found;
    }
    write(namespace, List.of());
    var created = open(namespace);
    collections.put(namespace, created);
    return created;
  }

  public synchronized void drop(StoredCollection collection) {
    collections.remove(collection.namespace());
    entries.remove(collection.namespace());
    collection.indexes().forEach(index -> store.removeMap(index.entries()));
    store.removeMap(collection.documents());
  }

  /** Builds an index; when that fails nothing of it stays. */
  public synchronized void addIndex(StoredCollection collection, IndexDefinition definition) {
    var index = index(collection.namespace(), definition);
    try {
      collection.add(index);
    } catch (RuntimeException e) {
      store.removeMap(index.entries());
      throw e;
    }
    writeIndexesOf(collection);
  }

  public synchronized void dropIndex(StoredCollection collection, SecondaryIndex index) {
    collection.remove(index);
    store.removeMap(index.entries());
    writeIndexesOf(collection);
  }

  /**
   * Moves what is still used out of parts of the file that hold little of it, so that their space
   * is used again. Readers of every collection go on from where its documents are now, also of one
   * that nobody has changed: the places that they knew are soon written over.
   *
   * @param fillPercent of a part that holds less than this, what is used is moved
   * @param bytes how much is moved at most
   */
  public void compact(int fillPercent, int bytes) {
    commits.betweenChanges(
        () -> store.compact(fillPercent, bytes),
        () -> collections.values().forEach(StoredCollection::publish));
  }

  /** Makes the store ready to be closed; reads fail from now on. */
  public void close() {
    commits.close();
  }

  private void writeIndexesOf(StoredCollection collection) {
    write(
        collection.namespace(),
        collection.indexes().stream().map(SecondaryIndex::definition).toList());
  }

  private void write(String namespace, List<IndexDefinition> indexes) {
    var described = indexes.stream().map(IndexDefinition::toDocument).toList();
    entries.put(namespace, StoredDocument.encode(new Document(INDEXES, described)));
  }

  private StoredCollection open(String namespace) {
    var entry = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(entries.get(namespace)));
    var indexes =
        ((Collection<?>) Objects.requireNonNull(entry.get(INDEXES)))
            .stream()
                .map(described -> IndexDefinition.fromDocument((Document) described))
                .map(definition -> index(namespace, definition))
                .toList();
    MVMap<Key, byte[]> documents =
        store.openMap(
            "documents." + namespace,
            new MVMap.Builder<Key, byte[]>()
                .keyType(KeyType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    return new StoredCollection(namespace, documents, indexes, commits);
  }

  private SecondaryIndex index(String namespace, IndexDefinition definition) {
    MVMap<Key, Key> map =
        store.openMap(
            "index." + namespace + "." + definition.name(),
            new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
    return new SecondaryIndex(definition, map);
  }
}
