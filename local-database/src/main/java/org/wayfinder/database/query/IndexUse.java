package org.wayfinder.database.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.key.IndexDefinition;
import org.wayfinder.database.key.IndexField;
import org.wayfinder.database.key.Key;
import org.wayfinder.database.key.KeyWriter;
import org.wayfinder.database.key.SortOrder;
import org.wayfinder.database.storage.SecondaryIndex;

/**
 * What one index, or the order of the ids, can do for a query: values for its first fields, a range
 * for the next one, and an order for those that follow.
 */
final class IndexUse {

  // More than this and the keys themselves would be the load.
  private static final int MAX_POINTS = 5_000;

  private final @Nullable SecondaryIndex index;
  private final List<IndexField> fields;
  private final Conditions conditions;
  private Set<Key> points = Set.of(Key.of());
  private int bound;
  private @Nullable Condition range;

  IndexUse(@Nullable SecondaryIndex index, Conditions conditions) {
    this.index = index;
    this.fields = index == null ? IndexDefinition.ID.fields() : withId(index);
    this.conditions = conditions;
    bindValues();
    bindRange();
  }

  /** Every entry ends with the id. */
  private static List<IndexField> withId(SecondaryIndex index) {
    var fields = new ArrayList<>(index.definition().fields());
    fields.addAll(IndexDefinition.ID.fields());
    return fields;
  }

  private void bindValues() {
    while (bound < fields.size()) {
      var condition = conditions.of(fields.get(bound).name());
      if (condition == null || condition.values() == null) {
        return;
      }
      var values = condition.values();
      if ((long) points.size() * values.size() > MAX_POINTS && bound > 0) {
        return;
      }
      var longer = new TreeSet<Key>();
      for (var value : values) {
        var key = new KeyWriter().add(value, fields.get(bound).ascending()).toKey();
        points.forEach(point -> longer.add(point.then(key)));
      }
      points = longer;
      bound++;
    }
  }

  private void bindRange() {
    if (bound < fields.size()) {
      var condition = conditions.of(fields.get(bound).name());
      if (condition != null && condition.isRange()) {
        range = condition;
      }
    }
  }

  /** How much it narrows the search; 0 is not at all. */
  int score() {
    return 10 * bound + (range == null ? 0 : 5);
  }

  private boolean mayBeArray(int field) {
    return index != null && index.mayBeArray(field);
  }

  /** A sparse index lacks documents, unless the filter wants one of its fields to be there. */
  boolean isUsable() {
    return score() > 0 || index == null || !index.definition().sparse();
  }

  /** The direction in which the entries come as the sort wants them, or null if in none. */
  @Nullable Boolean reverseFor(SortOrder sort) {
    if (sort.isEmpty()) {
      return false;
    }
    if (points.size() > 1) {
      return null;
    }
    Boolean reverse = null;
    var next = 0;
    for (var wanted : sort.fields()) {
      if (hasOneValue(wanted.name())) {
        continue;
      }
      while (next < fields.size()
          && next < bound
          && !fields.get(next).name().equals(wanted.name())) {
        next++;
      }
      if (next >= fields.size()) {
        return index == null ? reverse : null;
      }
      var field = fields.get(next);
      if (!field.name().equals(wanted.name()) || mayBeArray(next)) {
        return null;
      }
      var against = field.ascending() != wanted.ascending();
      if (reverse != null && reverse != against) {
        return null;
      }
      reverse = against;
      next++;
    }
    return Boolean.TRUE.equals(reverse);
  }

  private boolean hasOneValue(String field) {
    for (var i = 0; i < bound; i++) {
      if (fields.get(i).name().equals(field)) {
        return !mayBeArray(i);
      }
    }
    return false;
  }

  /** The plan, travelling backwards or not. */
  Plan plan(boolean reverse, boolean isSorted) {
    var intervals = new ArrayList<Interval>();
    for (var point : points) {
      intervals.add(interval(point));
    }
    if (reverse) {
      Collections.reverse(intervals);
    }
    return new Plan(index, intervals, reverse, isSorted, isExact());
  }

  private boolean isExact() {
    var used = bound + (range == null ? 0 : 1);
    return conditions.isComplete()
        && conditions.fields().size() == used
        && (index == null || !index.mayRepeatDocuments());
  }

  private Interval interval(Key point) {
    if (range == null) {
      return bound == 0 ? Interval.ALL : Interval.of(point);
    }
    var ascending = fields.get(bound).ascending();
    // Of an array one element may satisfy one end and another the other.
    var low = range.low();
    var high = low != null && mayBeArray(bound) ? null : range.high();
    var known = low != null ? low.value() : Objects.requireNonNull(range.high()).value();
    var first = ascending ? low : high;
    var last = ascending ? high : low;
    return new Interval(
        point.then(first == null ? KeyWriter.typeOf(known, ascending) : start(first, ascending)),
        point.then(last == null ? KeyWriter.afterTypeOf(known, ascending) : end(last, ascending)));
  }

  private static Key start(Condition.Bound bound, boolean ascending) {
    var key = new KeyWriter().add(bound.value(), ascending).toKey();
    return bound.inclusive() ? key : key.afterAllBelow();
  }

  private static Key end(Condition.Bound bound, boolean ascending) {
    var key = new KeyWriter().add(bound.value(), ascending).toKey();
    return bound.inclusive() ? key.afterAllBelow() : key;
  }
}
