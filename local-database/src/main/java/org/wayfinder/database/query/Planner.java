package org.wayfinder.database.query;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.storage.SecondaryIndex;
import org.wayfinder.database.storage.Snapshot;

/**
 * Chooses where to look: by id where the filter names ids, else in the index that the filter
 * narrows most, where two are alike in the one that comes sorted, else everywhere.
 */
final class Planner {

  private static final int BY_ID = 1_000;
  private static final int SORTED = 3;

  private final Conditions conditions;
  private final SortOrder sort;
  private @Nullable Plan best;
  private int bestScore = -1;

  private Planner(Conditions conditions, SortOrder sort) {
    this.conditions = conditions;
    this.sort = sort;
  }

  static Plan plan(Document filter, SortOrder sort, Snapshot snapshot) {
    var planner = new Planner(Conditions.of(filter), sort);
    planner.consider(null);
    if (planner.bestScore < BY_ID) {
      snapshot.indexes().forEach(planner::consider);
    }
    return Objects.requireNonNull(planner.best);
  }

  private void consider(@Nullable SecondaryIndex index) {
    var definition = index == null ? IndexDefinition.ID : index.definition();
    var use = new IndexUse(index, conditions);
    if (!use.isUsable()) {
      return;
    }
    var reverse = use.reverseFor(sort);
    var score = use.score();
    if (score >= 10 && definition.unique() && score >= 10 * definition.fields().size()) {
      score += index == null ? BY_ID : BY_ID / 10;
    }
    if (reverse != null && !sort.isEmpty()) {
      score += SORTED;
    }
    if (score > bestScore) {
      bestScore = score;
      best = use.plan(Boolean.TRUE.equals(reverse), reverse != null);
    }
  }
}
