package org.wayfinder.profile.access;

import java.util.Locale;
import java.util.stream.Stream;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * What other services show of students. They name it when they ask for the relation or for a page
 * of a caseload, and it is in the access log before they have the answer. A closed list, since
 * students read these words and anybody may send them.
 */
public enum Reading {
  RECOMMENDATION,
  RECOMMENDATION_HISTORY,
  RECOMMENDATION_COMPARISON,
  RECOMMENDATION_STREAM,
  WHAT_IF,
  WHY_NOT,
  TIE_BREAKER,
  REPORT,
  REVIEW,
  REVIEW_CHANGE,
  REVIEW_HISTORY,
  VIEWS,
  WORKLIST,
  CASELOAD_RECOMMENDATIONS;

  /** The one of this name in JSON and in the access log. */
  public static Reading of(String wireName) {
    return Stream.of(values())
        .filter(reading -> reading.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.MALFORMED_REQUEST, "There is no such 'reading' in the access log."));
  }

  /** The name in JSON and in the access log. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
