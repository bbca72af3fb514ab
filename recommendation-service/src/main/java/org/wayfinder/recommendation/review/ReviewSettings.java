package org.wayfinder.recommendation.review;

/**
 * How a school reviews.
 *
 * @param version counts changes; 0 as long as nobody has said anything
 * @param blindFirst whether a counsellor has to note a view before a ranking is shown
 */
record ReviewSettings(String schoolId, long version, boolean blindFirst) {

  static ReviewSettings usual(String schoolId) {
    return new ReviewSettings(schoolId, 0, false);
  }
}
