package org.wayfinder.database.server;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Function;
import org.wayfinder.database.query.Search;
import org.wayfinder.database.storage.Snapshot;
import org.wayfinder.database.storage.StoredDocument;

/** Walks over the documents of a search and keeps only a few of them in memory. */
final class Documents implements Iterator<Document> {

  private static final int FIRST_READ = 1;
  private static final int LARGEST_READ = 256;
  private static final long BYTES = 1024 * 1024;

  /** Where snapshots come from: what is committed, or what a change sees. */
  interface Reads {
    <T> T read(Function<Snapshot, T> reading);
  }

  private final Search search;
  private final Reads reads;
  private final Queue<StoredDocument> ahead = new ArrayDeque<>();
  private int toRead = FIRST_READ;
  private long lastSize;

  Documents(Search search, Reads reads) {
    this.search = search;
    this.reads = reads;
  }

  @Override
  public boolean hasNext() {
    if (ahead.isEmpty() && !search.isDone()) {
      ahead.addAll(reads.read(now -> search.next(now, toRead, BYTES)));
      toRead = Math.min(LARGEST_READ, 4 * toRead);
    }
    return !ahead.isEmpty();
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var next = ahead.remove();
    lastSize = next.size();
    return next.decode();
  }

  /** How many bytes the last document has. */
  long lastSize() {
    return lastSize;
  }
}
