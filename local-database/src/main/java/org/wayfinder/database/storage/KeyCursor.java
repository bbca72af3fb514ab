package org.wayfinder.database.storage;

import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;

/**
 * Goes over ids, or over the entries of an index, and fetches a document only when it is asked to.
 */
public final class KeyCursor {

  private final Snapshot snapshot;
  private final Cursor<Key, ?> cursor;

  KeyCursor(Snapshot snapshot, Cursor<Key, ?> cursor) {
    this.snapshot = snapshot;
    this.cursor = cursor;
  }

  public boolean hasNext() {
    return cursor.hasNext();
  }

  public Key next() {
    return cursor.next();
  }

  /** The document of the last key; null only when index and documents disagree. */
  public @Nullable StoredDocument document() {
    return switch (cursor.getValue()) {
      case byte[] bytes -> new StoredDocument(cursor.getKey(), bytes);
      case Key id -> snapshot.get(id);
      default -> throw new IllegalStateException("neither a document nor an id");
    };
  }
}
