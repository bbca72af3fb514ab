package org.wayfinder.recommendation.position;

import org.jspecify.annotations.Nullable;

/**
 * How far a partition has been read into this database.
 *
 * @param topicId which topic of that name it was
 * @param next the first offset that the data may not hold
 */
public record Position(String topicId, long next) {

  /** Where to read on in a topic; a topic that took this one's place is new from its beginning. */
  static long wanted(@Nullable Position stored, String topicId) {
    return stored != null && stored.topicId.equals(topicId) ? stored.next : 0;
  }

  /**
   * A step of one partition's position, for a writer who knows where it was.
   *
   * @param from null when there was none
   */
  public record Move(@Nullable Position from, Position to) {}
}
