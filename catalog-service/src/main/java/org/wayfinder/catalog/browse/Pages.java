package org.wayfinder.catalog.browse;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.Page;

/** Cuts a page out of a list that is in memory and in key order. */
final class Pages {

  private Pages() {}

  static <T> Page<T> of(
      List<T> sorted, Function<T, String> key, @Nullable String after, @Nullable Integer limit) {
    var from = Page.key(after);
    var size = Page.limit(limit);
    return Page.of(
        sorted.stream()
            .filter(item -> from == null || key.apply(item).compareTo(from) > 0)
            .limit(size + 1L)
            .toList(),
        size,
        key);
  }
}
