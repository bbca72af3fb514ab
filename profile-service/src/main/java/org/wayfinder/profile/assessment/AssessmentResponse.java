package org.wayfinder.profile.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wayfinder.profile.catalog.CatalogItem;

/**
 * An assessment with the answers so far.
 *
 * @param items ids of the items in the order they are asked; the catalogue has their texts
 * @param answers 1 to 5 by item id
 */
record AssessmentResponse(
    String id,
    String form,
    int edition,
    String state,
    Instant startedAt,
    int answered,
    int total,
    List<String> items,
    Map<String, Integer> answers,
    long version) {

  static AssessmentResponse of(Assessment assessment) {
    return new AssessmentResponse(
        assessment.id(),
        assessment.form().wireName(),
        assessment.edition(),
        state(assessment),
        assessment.startedAt(),
        assessment.answers().size(),
        assessment.items().size(),
        assessment.items().stream().map(CatalogItem::id).toList(),
        assessment.answers(),
        assessment.version());
  }

  /** Whether answers can still be changed. */
  static String state(Assessment assessment) {
    return assessment.completed() ? "completed" : "open";
  }

  /** An assessment in a list. */
  record Summary(
      String id,
      String form,
      int edition,
      String state,
      Instant startedAt,
      int answered,
      int total) {

    static Summary of(Assessment assessment) {
      return new Summary(
          assessment.id(),
          assessment.form().wireName(),
          assessment.edition(),
          AssessmentResponse.state(assessment),
          assessment.startedAt(),
          assessment.answers().size(),
          assessment.items().size());
    }
  }
}
