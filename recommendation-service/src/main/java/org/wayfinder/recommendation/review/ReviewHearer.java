package org.wayfinder.recommendation.review;

import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.ranking.Recommendation;

/** Hears of every review that was stored. */
public interface ReviewHearer {

  /**
   * This is the newest review of its student.
   *
   * @param seen what it is about; null when it is about none
   */
  void reviewed(Review review, @Nullable Recommendation seen);
}
