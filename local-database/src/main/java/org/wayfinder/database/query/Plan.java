package org.wayfinder.database.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.storage.SecondaryIndex;

/**
 * Where the documents of a query are looked for.
 *
 * @param index null for the documents themselves, in the order of their ids
 * @param intervals in the order of travel
 * @param reverse whether to travel from the greatest key down
 * @param isSorted whether that is the order the query asks for
 * @param isExact whether every document found there matches, so that none needs a look
 */
record Plan(
    @Nullable SecondaryIndex index,
    List<Interval> intervals,
    boolean reverse,
    boolean isSorted,
    boolean isExact) {

  Plan {
    intervals = List.copyOf(intervals);
  }

  /** Whether a document may be met twice. */
  boolean mayRepeat() {
    return index != null && index.mayRepeatDocuments();
  }
}
