package org.wayfinder.database.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.wayfinder.database.key.Key;

/**
 * What a file holds after a crash, read without the server.
 *
 * @param documents by the names of their collections and by their ids
 * @param disagreements where an index has an entry that no document has, or lacks one that a
 *     document has
 */
public record FileCheck(
    Map<String, Map<Object, Map<String, Object>>> documents, List<String> disagreements) {

  /** Walks through all collections and all indexes of the file. */
  public static FileCheck of(Path file) {
    var store =
        new MVStore.Builder()
            .fileName(file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    try {
      var check = new FileCheck(new HashMap<>(), new ArrayList<>());
      new Catalogue(store, new Commits(store, false)).all().values().forEach(check::add);
      return check;
    } finally {
      store.closeImmediately();
    }
  }

  private void add(StoredCollection collection) {
    var found = new HashMap<Object, Map<String, Object>>();
    var wanted = new HashMap<SecondaryIndex, Map<Key, Key>>();
    collection.indexes().forEach(index -> wanted.put(index, new HashMap<>()));
    var all = collection.live().travel(null, null, null, false);
    while (all.hasNext()) {
      var id = all.next();
      var document = new StoredDocument(id, bytes(all)).decode();
      found.put(document.get("_id"), new HashMap<>(document));
      wanted.forEach((index, entries) ->
          index.keysOf(document).keys().forEach(key -> entries.put(key.then(id), id)));
    }
    documents.put(collection.namespace(), found);
    wanted.forEach((index, entries) -> compare(collection, index, entries));
  }

  private static byte[] bytes(KeyCursor cursor) {
    var document = cursor.document();
    if (document == null) {
      throw new AssertionError("a document has no bytes");
    }
    return document.bytes();
  }

  private void compare(StoredCollection collection, SecondaryIndex index, Map<Key, Key> wanted) {
    var name = collection.namespace() + " " + index.definition().name();
    var missing = new HashMap<>(wanted);
    var cursor = index.entries().cursor(SecondaryIndex.FIRST);
    while (cursor.hasNext()) {
      var key = cursor.next();
      var id = missing.remove(key);
      if (id == null || !id.equals(cursor.getValue())) {
        disagreements.add(name + " has an entry that no document has: " + key);
      }
    }
    missing.forEach((key, id) -> disagreements.add(name + " lacks the entry " + key + " of " + id));
  }
}
