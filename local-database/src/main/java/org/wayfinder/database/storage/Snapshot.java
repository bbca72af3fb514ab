package org.wayfinder.database.storage;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;

/**
 * One moment of a collection: its documents and its indexes, which agree. Whoever keeps one while
 * others commit must have the store keep that version.
 */
public final class Snapshot {

  private static final int PLAN_KILLED = 175;

  private final MVMap<Key, byte[]> documents;
  private final RootReference<Key, byte[]> root;
  private final Map<SecondaryIndex, RootReference<Key, Key>> indexes = new HashMap<>();
  private final List<SecondaryIndex> inOrder;

  Snapshot(MVMap<Key, byte[]> documents, List<SecondaryIndex> indexes) {
    this.documents = documents;
    this.root = documents.getRoot();
    this.inOrder = List.copyOf(indexes);
    indexes.forEach(index -> this.indexes.put(index, index.entries().getRoot()));
  }

  public List<SecondaryIndex> indexes() {
    return inOrder;
  }

  public long size() {
    return root.getTotalCount();
  }

  public @Nullable StoredDocument get(Key id) {
    var bytes = documents.get(root.root, id);
    return bytes == null ? null : new StoredDocument(id, bytes);
  }

  /**
   * Documents in the order of their ids, or of an index. Bounds are inclusive, and null is none;
   * going back, it starts at the upper one.
   */
  public KeyCursor travel(
      @Nullable SecondaryIndex index, @Nullable Key from, @Nullable Key to, boolean reverse) {
    if (index == null) {
      return new KeyCursor(this, cursor(documents, root, from, to, reverse));
    }
    var entries = indexes.get(index);
    if (entries == null) {
      throw new MongoServerError(
          PLAN_KILLED, "QueryPlanKilled", "the index that the query used was dropped");
    }
    var lowest = from == null ? SecondaryIndex.FIRST : from;
    return new KeyCursor(this, cursor(index.entries(), entries, lowest, to, reverse));
  }

  @SuppressWarnings("NullAway") // null is the library's word for "no bound"
  private static <V> Cursor<Key, V> cursor(
      MVMap<Key, V> map,
      RootReference<Key, V> root,
      @Nullable Key from,
      @Nullable Key to,
      boolean reverse) {
    return reverse ? map.cursor(root, to, from, true) : map.cursor(root, from, to, false);
  }
}
