package org.wayfinder.database.query;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.storage.Snapshot;
import org.wayfinder.database.storage.StoredDocument;

/**
 * Sorts what no index brings sorted. It keeps ids and what they are sorted by, never documents, and
 * of a limited query only as many as that wants. What is fetched in a later snapshot is checked
 * again.
 */
final class SortedScan {

  private record Ranked(Key rank, Key id) {}

  private static final Comparator<Ranked> ORDER =
      Comparator.comparing(Ranked::rank).thenComparing(Ranked::id);

  private final Scan scan;
  private final SortOrder sort;
  private final Matching matching;
  private final long wanted;
  private @Nullable Queue<Key> ids;

  /**
   * A sorted scan that keeps the first {@code wanted} documents.
   *
   * @param wanted 0 for all
   */
  SortedScan(Scan scan, SortOrder sort, Matching matching, long wanted) {
    this.scan = scan;
    this.sort = sort;
    this.matching = matching;
    this.wanted = wanted == 0 ? Long.MAX_VALUE : wanted;
  }

  /** As {@link Scan#run}. */
  boolean run(Snapshot snapshot, Predicate<StoredDocument> goesOn) {
    var rest = ids;
    if (rest == null) {
      rest = sorted(snapshot);
      ids = rest;
    }
    for (var id = rest.poll(); id != null; id = rest.poll()) {
      var found = snapshot.get(id);
      if (found != null && matching.matches(found) && !goesOn.test(found)) {
        return rest.isEmpty();
      }
    }
    return true;
  }

  private Queue<Key> sorted(Snapshot snapshot) {
    // The last of those kept is the first to go.
    var kept = new PriorityQueue<>(ORDER.reversed());
    scan.run(
        snapshot,
        document -> {
          kept.add(new Ranked(sort.keyOf(document.decode(sort.topLevelFields())), document.id()));
          if (kept.size() > wanted) {
            kept.poll();
          }
          return true;
        });
    var sorted = new ArrayDeque<Key>(kept.size());
    for (var next = kept.poll(); next != null; next = kept.poll()) {
      sorted.addFirst(next.id());
    }
    return sorted;
  }
}
