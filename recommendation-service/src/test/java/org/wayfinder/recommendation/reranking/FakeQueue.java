package org.wayfinder.recommendation.reranking;

import java.util.ArrayList;
import java.util.List;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;

/** Remembers what was handed out; may be away, and may lose everything. */
final class FakeQueue implements SliceQueue {

  final List<String> sent = new ArrayList<>();
  boolean away;
  int generation = 1;

  @Override
  public void send(int edition, List<Integer> slices) {
    if (away) {
      throw new KafkaUnavailableException(new IllegalStateException("The test took it away"));
    }
    slices.forEach(slice -> sent.add(edition + "/" + slice));
  }

  @Override
  public int generation() {
    return generation;
  }
}
