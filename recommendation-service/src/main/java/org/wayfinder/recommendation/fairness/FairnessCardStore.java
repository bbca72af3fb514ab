package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.Optional;

/** The last card of each school. */
interface FairnessCardStore {

  Optional<FairnessCard> find(String schoolId);

  /** What the last card was counted from, and when the school was last looked at. */
  Optional<Counted> counted(String schoolId);

  /** Stores a card in the place of the last one. */
  void put(FairnessCard card, Tally tally);

  /** Notes that a school that has a card was looked at, and the card left as it is. */
  void looked(String schoolId, Instant at);

  /**
   * What is kept beside a card.
   *
   * @param lookedAt in milliseconds
   */
  record Counted(Tally tally, Instant lookedAt) {}
}
