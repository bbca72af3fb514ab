package org.wayfinder.recommendation.position;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/** The in-memory twin of the store, which tests take back in time or away. */
public final class InMemoryPositionStore implements PositionStore {

  private final Map<String, Map<Integer, Position>> positions = new HashMap<>();
  private boolean away;

  /** Whether it answers nobody. */
  public synchronized void away(boolean gone) {
    away = gone;
  }

  /** Puts a position there as a restored copy has it. */
  public synchronized void restore(String topic, int partition, long next) {
    of(topic).put(partition, new Position(TestPositions.TOPIC_ID, next));
  }

  /** The next offset of a partition; -1 when there is none. */
  public synchronized long next(String topic, int partition) {
    var position = of(topic).get(partition);
    return position == null ? -1 : position.next();
  }

  @Override
  public synchronized Map<Integer, Position> find(String topic, Collection<Integer> partitions) {
    answer();
    var found = new HashMap<>(of(topic));
    found.keySet().retainAll(new HashSet<>(partitions));
    return found;
  }

  @Override
  public synchronized boolean move(String topic, Map<Integer, Position.Move> moves) {
    answer();
    var all = true;
    for (var move : moves.entrySet()) {
      if (Objects.equals(of(topic).get(move.getKey()), move.getValue().from())) {
        of(topic).put(move.getKey(), move.getValue().to());
      } else {
        all = false;
      }
    }
    return all;
  }

  private Map<Integer, Position> of(String topic) {
    return positions.computeIfAbsent(topic, _ -> new HashMap<>());
  }

  private void answer() {
    if (away) {
      throw new StoreUnavailableException(new IllegalStateException("the test took it away"));
    }
  }
}
