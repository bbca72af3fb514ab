package org.wayfinder.recommendation.fairness;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The in-memory twin. */
final class InMemoryFairnessCardStore implements FairnessCardStore {

  private final Map<String, FairnessCard> cards = new HashMap<>();
  private final Map<String, Counted> counted = new HashMap<>();

  @Override
  public Optional<FairnessCard> find(String schoolId) {
    return Optional.ofNullable(cards.get(schoolId));
  }

  @Override
  public Optional<Counted> counted(String schoolId) {
    return Optional.ofNullable(counted.get(schoolId));
  }

  @Override
  public void put(FairnessCard card, Tally tally) {
    cards.put(card.schoolId(), card);
    counted.put(card.schoolId(), new Counted(tally, card.countedAt()));
  }

  @Override
  public void looked(String schoolId, Instant at) {
    counted.computeIfPresent(schoolId, (_, before) -> new Counted(before.tally(), at));
  }
}
