package org.wayfinder.recommendation.worker;

import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a consumer is behind. */
final class KafkaLag {

  private KafkaLag() {}

  /** Records behind the ends of all its partitions; null while one of them isn't known. */
  static @Nullable Long of(Consumer<String, byte[]> consumer) {
    var sum = 0L;
    for (var partition : consumer.assignment()) {
      var lag = consumer.currentLag(partition);
      if (lag.isEmpty()) {
        return null;
      }
      sum += lag.getAsLong();
    }
    return sum;
  }
}
