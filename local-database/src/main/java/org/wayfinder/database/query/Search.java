package org.wayfinder.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.storage.Snapshot;
import org.wayfinder.database.storage.StoredDocument;

/** Answers one query, batch by batch; between two batches it holds keys and no documents. */
public final class Search {

  private final Query query;
  private final Matching matching;
  private final Plan plan;
  private final Scan scan;
  private final @Nullable SortedScan sorted;
  private long toSkip;
  private long left;
  private boolean isDone;

  /** Plans for the indexes that this snapshot has. */
  public Search(Query query, Snapshot snapshot) {
    this.query = query;
    this.matching = new Matching(query.filter());
    this.plan = Planner.plan(query.filter(), query.sort(), snapshot);
    this.scan = new Scan(plan, matching);
    var wanted = query.limit() == 0 ? 0 : query.skip() + query.limit();
    this.sorted = plan.isSorted() ? null : new SortedScan(scan, query.sort(), matching, wanted);
    this.toSkip = query.skip();
    this.left = query.limit() == 0 ? Long.MAX_VALUE : query.limit();
  }

  /** Whether every document has been handed out. */
  public boolean isDone() {
    return isDone;
  }

  /**
   * The next documents.
   *
   * @param most how many at most
   * @param bytes when the documents have this many together, it is enough
   */
  public List<StoredDocument> next(Snapshot snapshot, int most, long bytes) {
    var batch = new ArrayList<StoredDocument>();
    var size = new long[1];
    forEach(
        snapshot,
        document -> {
          batch.add(document);
          size[0] += document.size();
          return batch.size() < most && size[0] < bytes;
        });
    return batch;
  }

  /** Hands the documents over one by one, until that says false. */
  public void forEach(Snapshot snapshot, Predicate<StoredDocument> goesOn) {
    if (isDone) {
      return;
    }
    Predicate<StoredDocument> step =
        document -> {
          if (toSkip > 0) {
            toSkip--;
            return true;
          }
          left--;
          return goesOn.test(document) && left > 0;
        };
    var atEnd = sorted == null ? scan.run(snapshot, step) : sorted.run(snapshot, step);
    isDone = atEnd || left == 0;
  }

  /** How many documents the query has, its skip and limit counted in. */
  public long count(Snapshot snapshot) {
    if (plan.isExact()) {
      var counted = Math.max(0, scan.count(snapshot) - query.skip());
      return query.limit() == 0 ? counted : Math.min(counted, query.limit());
    }
    var counted = new long[1];
    forEach(
        snapshot,
        _ -> {
          counted[0]++;
          return true;
        });
    return counted[0];
  }

  /** The documents that match, one at a time, as this one snapshot has them. */
  public static List<StoredDocument> firstOf(Query query, Snapshot snapshot) {
    return new Search(query, snapshot).next(snapshot, 1, Long.MAX_VALUE);
  }

  /** Counts what matches, in no particular order. */
  public static long count(Query query, Snapshot snapshot) {
    return new Search(
            new Query(query.filter(), SortOrder.of(null), query.skip(), query.limit()), snapshot)
        .count(snapshot);
  }

  /** The id that a filter demands, when it is a single one. */
  public static @Nullable Object idOf(Document filter) {
    var condition = Conditions.of(filter).of("_id");
    return condition == null || condition.values() == null || condition.values().size() != 1
        ? null
        : condition.values().getFirst();
  }
}
