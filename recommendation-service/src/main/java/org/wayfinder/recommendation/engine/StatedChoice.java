package org.wayfinder.recommendation.engine;

import java.util.Locale;

/**
 * How a student's stated choice relates to the measured fit; it never enters the score. A cluster
 * is stated when the student named it or one of its careers. Without tie groups, "agree" is rank 1
 * alone, "stretch" the rest of the upper half (the middle one included), "contradict" the lower.
 */
public enum StatedChoice {
  AGREE,
  STRETCH,
  CONTRADICT,
  NONE;

  private final String key = name().toLowerCase(Locale.ROOT);

  public String key() {
    return key;
  }

  /** The relation of a stated cluster at this rank of so many. */
  static StatedChoice at(int rank, int clusters) {
    if (rank == 1) {
      return AGREE;
    }
    return 2 * rank <= clusters + 1 ? STRETCH : CONTRADICT;
  }
}
