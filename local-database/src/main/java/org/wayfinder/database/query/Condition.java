package org.wayfinder.database.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says of one field, as far as an index can tell: one of some values, or a range.
 *
 * @param values null when the filter gives a range
 */
record Condition(@Nullable List<Object> values, @Nullable Bound low, @Nullable Bound high) {

  /** One end of a range. */
  record Bound(Object value, boolean inclusive) {}

  static Condition oneOf(List<Object> values) {
    return new Condition(List.copyOf(values), null, null);
  }

  boolean isRange() {
    return values == null && (low != null || high != null);
  }
}
