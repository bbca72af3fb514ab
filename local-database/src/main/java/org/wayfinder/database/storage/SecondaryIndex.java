package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.IndexField;
import org.wayfinder.database.key.IndexKeys;
import org.wayfinder.database.key.Key;

/**
 * Entries in the order of the indexed values, and for the same values of the ids. Which fields ever
 * held an array is kept with them, since fewer questions can be answered from such an index.
 */
public final class SecondaryIndex {

  /** Below the first entry, above the marks of array fields. */
  static final Key FIRST = Key.of((byte) 1);

  private final IndexDefinition definition;
  private final MVMap<Key, Key> entries;
  private final Set<String> topLevelFields;
  private final Set<Integer> arrayFields = ConcurrentHashMap.newKeySet();

  SecondaryIndex(IndexDefinition definition, MVMap<Key, Key> entries) {
    this.definition = definition;
    this.entries = entries;
    this.topLevelFields =
        definition.fields().stream()
            .map(IndexField::path)
            .map(path -> path.getFirst())
            .collect(Collectors.toUnmodifiableSet());
    for (var i = 0; i < definition.fields().size(); i++) {
      if (entries.containsKey(arrayMark(i))) {
        arrayFields.add(i);
      }
    }
  }

  public IndexDefinition definition() {
    return definition;
  }

  /** Whether a document's field at this position ever held an array. */
  public boolean mayBeArray(int field) {
    return arrayFields.contains(field);
  }

  /** Whether a document may have several entries. */
  public boolean mayRepeatDocuments() {
    return !arrayFields.isEmpty();
  }

  MVMap<Key, Key> entries() {
    return entries;
  }

  /** What of a document its keys are made of. */
  Set<String> topLevelFields() {
    return topLevelFields;
  }

  IndexKeys keysOf(Document document) {
    return IndexKeys.of(definition, document);
  }

  /** A key of these that another document has, when there may be only one. */
  @Nullable Key taken(IndexKeys wanted, Key id) {
    if (definition.unique()) {
      for (var key : wanted.keys()) {
        var found = entries.cursor(key);
        while (found.hasNext() && found.next().startsWith(key)) {
          if (!found.getValue().equals(id)) {
            return key;
          }
        }
      }
    }
    return null;
  }

  /** Takes out the old keys and puts in the new ones, where they differ. */
  void change(Set<Key> old, IndexKeys updated, Key id) {
    for (var key : old) {
      if (!updated.keys().contains(key)) {
        entries.remove(key.then(id));
      }
    }
    for (var field : updated.arrayFields()) {
      if (arrayFields.add(field)) {
        entries.put(arrayMark(field), Key.of());
      }
    }
    for (var key : updated.keys()) {
      if (!old.contains(key)) {
        entries.put(key.then(id), id);
      }
    }
  }

  private static Key arrayMark(int field) {
    return Key.of((byte) 0, (byte) field);
  }
}
