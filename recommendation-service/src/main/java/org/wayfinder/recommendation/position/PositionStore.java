package org.wayfinder.recommendation.position;

import java.util.Collection;
import java.util.Map;

/** The positions, in the database that holds the data they speak of. */
interface PositionStore {

  /** The positions of those partitions of a topic that have one. */
  Map<Integer, Position> find(String topic, Collection<Integer> partitions);

  /**
   * Moves positions, each under the condition that it is where the writer knows it to be.
   *
   * @return whether all were there; the others are as they were
   */
  boolean move(String topic, Map<Integer, Position.Move> moves);
}
