package org.wayfinder.recommendation.reranking;

import java.util.List;

/** Ranks students by id who were left behind. */
@FunctionalInterface
interface Stragglers {

  /**
   * Ranks, stores and announces.
   *
   * @return how many the engine failed on
   */
  int rank(List<String> studentIds);
}
