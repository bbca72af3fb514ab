package org.wayfinder.database.query;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayfinder.database.query.Condition.Bound;

/**
 * The parts of a filter that all documents must satisfy and an index can answer, also from within
 * {@code $and}. Whatever else the filter says is left to the check of each document; so a part that
 * isn't understood makes a query slower and never wrong.
 */
final class Conditions {

  private final Map<String, Condition> byField = new HashMap<>();
  private boolean complete = true;

  static Conditions of(Document filter) {
    var conditions = new Conditions();
    conditions.addAll(filter);
    return conditions;
  }

  @Nullable Condition of(String field) {
    return byField.get(field);
  }

  Collection<String> fields() {
    return byField.keySet();
  }

  /** Whether nothing of the filter was left out. */
  boolean isComplete() {
    return complete;
  }

  private void addAll(Document filter) {
    filter.forEach((field, value) -> {
      if (field.equals("$and") && value instanceof Collection<?> clauses) {
        for (var clause : clauses) {
          if (clause instanceof Document part) {
            addAll(part);
          }
        }
      } else if (field.startsWith("$")) {
        complete = complete && field.equals("$comment");
      } else {
        add(field, value);
      }
    });
  }

  private void add(String field, @Nullable Object value) {
    if (!(value instanceof Document operators)
        || operators.keySet().stream().noneMatch(name -> name.startsWith("$"))) {
      addEqual(field, value);
      return;
    }
    operators.forEach((operator, operand) -> {
      switch (operator) {
        case "$eq" -> addEqual(field, operand);
        case "$in" -> addIn(field, operand);
        case "$gt" -> addRange(field, operand, false, true);
        case "$gte" -> addRange(field, operand, true, true);
        case "$lt" -> addRange(field, operand, false, false);
        case "$lte" -> addRange(field, operand, true, false);
        default -> complete = false;
      }
    });
  }

  private void addEqual(String field, @Nullable Object value) {
    if (value != null && isPlain(value)) {
      merge(field, Condition.oneOf(List.of(value)));
    } else {
      complete = false;
    }
  }

  private void addIn(String field, @Nullable Object operand) {
    if (operand instanceof Collection<?> values
        && values.stream().allMatch(value -> value != null && isPlain(value))) {
      merge(field, Condition.oneOf(new ArrayList<>(values)));
    } else {
      complete = false;
    }
  }

  private void addRange(String field, @Nullable Object value, boolean inclusive, boolean low) {
    if (value == null || value instanceof Map || !isPlain(value)) {
      complete = false;
      return;
    }
    var bound = new Bound(value, inclusive);
    merge(field, low ? new Condition(null, bound, null) : new Condition(null, null, bound));
  }

  private void merge(String field, Condition added) {
    var before = byField.get(field);
    if (before == null) {
      byField.put(field, added);
    } else if (before.isRange()
        && added.isRange()
        && (before.low() == null) != (added.low() == null)) {
      byField.put(
          field,
          before.low() == null
              ? new Condition(null, added.low(), before.high())
              : new Condition(null, before.low(), added.high()));
    } else {
      // One of the two will do to find the documents; values say more than a range.
      complete = false;
      if (before.isRange() && added.values() != null) {
        byField.put(field, added);
      }
    }
  }

  /**
   * A value that is equal to just itself; null also means missing, and NaN has rules of its own.
   */
  private static boolean isPlain(Object value) {
    return switch (value) {
      case Missing _, Collection<?> _, BsonRegularExpression _, MinKey _, MaxKey _ -> false;
      case Double number -> !number.isNaN();
      default -> true;
    };
  }
}
