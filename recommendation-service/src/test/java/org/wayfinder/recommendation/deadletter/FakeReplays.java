package org.wayfinder.recommendation.deadletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;

/** A broker that takes replays, has lost some records, or is away. */
final class FakeReplays implements Replays {

  final List<String> replayed = new ArrayList<>();
  final Set<String> gone = new HashSet<>();
  boolean away;
  Consumer<DeadLetter> meanwhile = _ -> {};

  @Override
  public Session open() {
    return new Session() {
      @Override
      public boolean replay(DeadLetter letter) {
        meanwhile.accept(letter);
        if (away) {
          throw new KafkaUnavailableException(new IllegalStateException("the test cut it"));
        }
        return !gone.contains(letter.id()) && replayed.add(letter.id());
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public boolean mayReplayTo(String topic) {
    return topic.equals("students");
  }
}
