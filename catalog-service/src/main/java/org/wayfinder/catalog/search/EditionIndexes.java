package org.wayfinder.catalog.search;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.edition.Edition;

/**
 * Keeps the newest edition indexed. A refresh that finds a newer one builds its index beside the
 * one in use and then swaps them; searches that are under way finish on the old one, which is
 * closed after the last of them.
 */
final class EditionIndexes extends ReferenceManager<EditionIndex> {

  private final Supplier<Optional<Edition>> newest;

  EditionIndexes(Supplier<Optional<Edition>> newest) throws IOException {
    this.newest = newest;
    this.current = EditionIndex.none();
  }

  @Override
  protected @Nullable EditionIndex refreshIfNeeded(EditionIndex used) throws IOException {
    var edition = newest.get();
    return edition.isEmpty() || edition.get().number() == used.edition()
        ? null
        : EditionIndex.of(edition.get());
  }

  @Override
  protected boolean tryIncRef(EditionIndex index) {
    return index.reader().tryIncRef();
  }

  @Override
  protected void decRef(EditionIndex index) throws IOException {
    index.reader().decRef();
  }

  @Override
  protected int getRefCount(EditionIndex index) {
    return index.reader().getRefCount();
  }
}
