package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.IndexKeys;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.key.KeyWriter;

/**
 * Documents by id and the indexes over them. Changes come one at a time, each within {@link
 * Commits#afterCommit}; reads take the last committed moment and wait for nobody.
 */
public final class StoredCollection {

  private static final String ID = "_id";

  private final String namespace;
  private final MVMap<Key, byte[]> documents;
  private final List<SecondaryIndex> indexes;
  private final Commits commits;
  private final Runnable publication = this::publish;
  private volatile Snapshot committed;

  StoredCollection(
      String namespace,
      MVMap<Key, byte[]> documents,
      List<SecondaryIndex> indexes,
      Commits commits) {
    this.namespace = namespace;
    this.documents = documents;
    this.indexes = new CopyOnWriteArrayList<>(indexes);
    this.commits = commits;
    this.committed = live();
  }

  public String namespace() {
    return namespace;
  }

  /** The moment as the changes of this command left it; for whoever is changing the collection. */
  public Snapshot live() {
    return new Snapshot(documents, indexes);
  }

  /** Reads the last committed moment, which stays readable while others go on. */
  public <T> T read(Function<Snapshot, T> reading) {
    return commits.read(() -> reading.apply(committed));
  }

  /** Lets readers see what is there now, which must be committed. */
  void publish() {
    committed = live();
  }

  /** Stores a document that must be new. */
  public void insert(Document document) {
    var id = KeyWriter.of(document.get(ID));
    if (documents.containsKey(id)) {
      throw new DuplicateKey(namespace, IndexDefinition.ID, document);
    }
    put(null, StoredDocument.of(id, document), document);
  }

  /** Stores the new version of a document that is there. */
  public void replace(StoredDocument old, StoredDocument updated, Document document) {
    put(old, updated, document);
  }

  private void put(@Nullable StoredDocument old, StoredDocument updated, Document document) {
    var id = updated.id();
    var keys = new ArrayList<IndexKeys>(indexes.size());
    for (var index : indexes) {
      var wanted = index.keysOf(document);
      if (index.taken(wanted, id) != null) {
        throw new DuplicateKey(namespace, index.definition(), document);
      }
      keys.add(wanted);
    }
    var before = old == null ? List.<Set<Key>>of() : keysOf(old);
    // Nothing may fail from here on: a commit takes all of it.
    documents.put(id, updated.bytes());
    for (var i = 0; i < keys.size(); i++) {
      indexes.get(i).change(old == null ? Set.of() : before.get(i), keys.get(i), id);
    }
    commits.publishAtCommit(publication);
  }

  /** Deletes a document that is there. */
  public void remove(StoredDocument old) {
    var keys = keysOf(old);
    documents.remove(old.id());
    for (var i = 0; i < keys.size(); i++) {
      indexes.get(i).change(keys.get(i), new IndexKeys(Set.of(), Set.of()), old.id());
    }
    commits.publishAtCommit(publication);
  }

  private List<Set<Key>> keysOf(StoredDocument document) {
    if (indexes.isEmpty()) {
      return List.of();
    }
    var needed = new HashSet<String>();
    indexes.forEach(index -> needed.addAll(index.topLevelFields()));
    var fields = document.decode(needed);
    return indexes.stream().map(index -> index.keysOf(fields).keys()).toList();
  }

  /** Builds an index over what is there; a duplicate key leaves everything as it was. */
  @SuppressWarnings("NullAway") // null is the library's word for "from the first"
  void add(SecondaryIndex index) {
    var all = documents.cursor(null);
    while (all.hasNext()) {
      var id = all.next();
      var fields = new StoredDocument(id, all.getValue()).decode(index.topLevelFields());
      var keys = index.keysOf(fields);
      if (index.taken(keys, id) != null) {
        throw new DuplicateKey(namespace, index.definition(), fields);
      }
      index.change(Set.of(), keys, id);
    }
    indexes.add(index);
    commits.publishAtCommit(publication);
  }

  void remove(SecondaryIndex index) {
    indexes.remove(index);
    commits.publishAtCommit(publication);
  }

  /** Its indexes, without that of the ids. */
  public List<SecondaryIndex> indexes() {
    return indexes;
  }

  /** All its indexes as they were asked for, that of the ids first. */
  public List<IndexDefinition> definitions() {
    var all = new ArrayList<IndexDefinition>();
    all.add(IndexDefinition.ID);
    indexes.forEach(index -> all.add(index.definition()));
    return all;
  }

  MVMap<Key, byte[]> documents() {
    return documents;
  }
}
