package org.wayfinder.catalog.edition;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.service.Page;

/** Cuts a page out of keys that are in memory, in the order of their paths. */
public final class KeyPages {

  private KeyPages() {}

  /** The page after a cursor. */
  public static Page<EntityKey> of(
      Collection<EntityKey> keys, @Nullable String after, @Nullable Integer limit) {
    var size = Page.limit(limit);
    var from = Page.key(after);
    return Page.of(
        keys.stream()
            .filter(key -> from == null || key.path().compareTo(from) > 0)
            .sorted(Comparator.comparing(EntityKey::path))
            .limit(size + 1L)
            .toList(),
        size,
        EntityKey::path);
  }
}
