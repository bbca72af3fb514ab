package org.wayfinder.profile.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One statement of the assessment, as far as scoring needs it.
 *
 * @param scale the interest scale or the health activity it counts for
 * @param inShortForm whether the short form asks it too
 * @param restates the item it says again in other words, for a consistency item
 */
public record CatalogItem(
    String id, Kind kind, String scale, boolean inShortForm, @Nullable String restates) {

  /** What an item is asked for. */
  public enum Kind {
    RIASEC,
    ACTIVITY,
    CONSISTENCY,
    /** Only to break a tie. */
    RESERVE
  }
}
