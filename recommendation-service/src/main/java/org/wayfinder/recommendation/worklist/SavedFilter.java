package org.wayfinder.recommendation.worklist;

import org.jspecify.annotations.Nullable;

/**
 * What a counsellor often wants to see of a worklist, under a name; null for any. The parts are as
 * the worklist takes them.
 */
record SavedFilter(
    String name,
    @Nullable String status,
    @Nullable String reason,
    @Nullable String cluster,
    @Nullable Integer grade,
    @Nullable String text) {

  /** Checks the parts as the worklist does, and keeps them as they were given. */
  static SavedFilter of(String name, Content content) {
    WorklistFilter.of(
        content.status(), content.reason(), content.cluster(), content.grade(), content.text());
    return new SavedFilter(
        name,
        content.status(),
        content.reason(),
        content.cluster(),
        content.grade(),
        content.text());
  }

  /** All but the name. */
  record Content(
      @Nullable String status,
      @Nullable String reason,
      @Nullable String cluster,
      @Nullable Integer grade,
      @Nullable String text) {}
}
