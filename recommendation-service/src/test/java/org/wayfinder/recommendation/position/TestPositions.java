package org.wayfinder.recommendation.position;

import java.time.Duration;

/** Positions without a broker, of a topic that stays the same. */
public final class TestPositions {

  static final String TOPIC_ID = "topic-1";

  private TestPositions() {}

  public static KafkaPositions of(String topic, InMemoryPositionStore store) {
    return new KafkaPositions(
        topic, () -> TOPIC_ID, () -> 1, store, (_, _) -> {}, Duration.ofMinutes(1));
  }
}
