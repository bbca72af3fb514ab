package org.wayfinder.database.query;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.storage.KeyCursor;
import org.wayfinder.database.storage.Snapshot;
import org.wayfinder.database.storage.StoredDocument;

/**
 * Travels along a plan and can stop and go on later in a newer snapshot, for it remembers the last
 * key that it saw and nothing of the snapshot.
 */
final class Scan {

  private final Plan plan;
  private final Matching matching;
  private final Set<Key> met = new HashSet<>();
  private int interval;
  private @Nullable Key last;

  Scan(Plan plan, Matching matching) {
    this.plan = plan;
    this.matching = matching;
  }

  /**
   * Hands the matching documents over one by one, until that says false.
   *
   * @return whether the end is reached
   */
  boolean run(Snapshot snapshot, Predicate<StoredDocument> goesOn) {
    for (; interval < plan.intervals().size(); interval++) {
      var whole = plan.intervals().get(interval);
      var rest = last == null ? whole : whole.behind(last, plan.reverse());
      if (!run(snapshot, rest, goesOn)) {
        return false;
      }
      last = null;
    }
    return true;
  }

  private boolean run(Snapshot snapshot, Interval keys, Predicate<StoredDocument> goesOn) {
    var cursor = cursor(snapshot, keys);
    while (cursor.hasNext()) {
      var key = cursor.next();
      if (keys.endsBefore(key)) {
        if (plan.reverse()) {
          continue;
        }
        break;
      }
      last = key;
      var found = cursor.document();
      if (found != null && isWanted(found) && !goesOn.test(found)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWanted(StoredDocument found) {
    return (!plan.mayRepeat() || met.add(found.id())) && matching.matches(found);
  }

  /** How many documents there are, when the plan is exact; none is looked at. */
  long count(Snapshot snapshot) {
    var count = 0L;
    for (var keys : plan.intervals()) {
      if (plan.index() == null && keys.equals(Interval.ALL)) {
        return snapshot.size();
      }
      var cursor = cursor(snapshot, keys);
      while (cursor.hasNext() && !keys.endsBefore(cursor.next())) {
        count++;
      }
    }
    return count;
  }

  private KeyCursor cursor(Snapshot snapshot, Interval keys) {
    return snapshot.travel(plan.index(), keys.from(), keys.to(), plan.reverse());
  }
}
