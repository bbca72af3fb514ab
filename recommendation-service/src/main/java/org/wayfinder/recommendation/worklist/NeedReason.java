package org.wayfinder.recommendation.worklist;

import java.util.Locale;
import org.wayfinder.recommendation.review.Keyed;

/** Why a conversation would do a student good; in the order in which they are shown. */
enum NeedReason implements Keyed {
  /** The day of the follow-up has come. */
  FOLLOW_UP_DUE(false),
  /** The answers are flat or careless, so there is no ranking. */
  TALK_FIRST(false),
  /** What the student stated comes out in the lower half. */
  CONTRADICTS(true),
  /** Other clusters are in the first tie group than when it was reviewed. */
  MOVED(true),
  /** Many clusters can't be told apart at the top. */
  TIES(true),
  /** There is a recommendation, and nobody has looked at it. */
  NEVER_REVIEWED(false),
  /** Nothing was done for a long time. */
  SILENCE(false);

  private final boolean tellsTheRanking;

  NeedReason(boolean tellsTheRanking) {
    this.tellsTheRanking = tellsTheRanking;
  }

  /** Whether it must wait for the counsellor's own view where the school reviews blind first. */
  boolean tellsTheRanking() {
    return tellsTheRanking;
  }

  @Override
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
