package org.wayfinder.recommendation.access;

import java.util.Locale;

/** What this service shows of students; profile-service's access log knows them by these names. */
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

  /** The name in profile-service's API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
