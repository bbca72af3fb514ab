package org.wayfinder.recommendation.engine;

import java.util.Locale;

/**
 * How a student's stated choice relates to the measured fit; it never enters the score. A cluster
 * is stated when the student named it or one of its careers. "Agree" is the first tie group,
 * "stretch" the rest of the upper half (the middle one included), "contradict" the lower.
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

  /** The relation of a stated cluster at this rank of so many, in this tie group. */
  static StatedChoice at(int rank, int clusters, int tieGroup) {
    if (tieGroup == 1) {
      return AGREE;
    }
    return 2 * rank <= clusters + 1 ? STRETCH : CONTRADICT;
  }
}
