package org.wayfinder.catalog.content;

import org.jspecify.annotations.Nullable;

/**
 * One activity statement of the assessment.
 *
 * @param kind {@code riasec}, {@code activity}, {@code consistency} (restates another item, scores
 *     nothing) or {@code reserve} (asked only to break a tie)
 * @param scale RIASEC scale or health-activity id it belongs to
 * @param form {@code short} (in both forms), {@code long} (in the long one only) or {@code reserve}
 * @param restates for a consistency item: the item it restates
 * @param reviewed whether a person has checked the texts; what doesn't say so is unreviewed
 */
public record Item(
    String id,
    String kind,
    String scale,
    String form,
    LocalizedText text,
    @Nullable String restates,
    boolean reviewed) {

  static final java.util.Set<String> FORMS = java.util.Set.of("short", "long", "reserve");

  /** Whether a form asks this item. */
  public boolean isAskedIn(String askedForm) {
    return form.equals("short") || form.equals(askedForm);
  }

  /**
   * One of the answers that every item offers.
   *
   * @param value 1 (not at all) to 5 (very much)
   */
  public record Answer(int value, LocalizedText label) {}
}
