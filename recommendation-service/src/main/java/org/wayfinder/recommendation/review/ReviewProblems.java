package org.wayfinder.recommendation.review;

import org.springframework.http.HttpStatus;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/** Why a ranking is not shown yet, in words for counsellors. */
final class ReviewProblems {

  static final ProblemType VIEW_FIRST =
      new ProblemType(
          "view-first", HttpStatus.CONFLICT, "Note your own view before you see the ranking");

  private ReviewProblems() {}

  static ProblemException viewFirst() {
    return new ProblemException(
        VIEW_FIRST,
        "At your school counsellors note a view of their own before they see what was recommended."
            + " Note yours for this student first.");
  }
}
