package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The list of dead letters. Each change is conditional, so of two operators one wins. */
interface DeadLetterStore {

  /** Where a page begins: after the letter with this time and id. */
  record Cursor(Instant setAsideAt, String id) {}

  /** Adds those that are not there yet; what is there stays as it is. */
  void add(Collection<DeadLetter> letters);

  Optional<DeadLetter> find(String id);

  /** A page of those in a state, oldest first; with a cause, only of that cause. */
  List<DeadLetter> list(
      DeadLetterState state, @Nullable String cause, @Nullable Cursor after, int limit);

  /** How many are in a state, by cause. */
  SortedMap<String, Long> counts(DeadLetterState state);

  /**
   * Takes a waiting letter for a moment, so that nobody else decides about it meanwhile.
   *
   * @param lapsed claims from before this moment count no more: their holder has crashed
   * @return false when it no longer waits or somebody holds it
   */
  boolean claim(String id, Instant now, Instant lapsed);

  /** Gives a claimed letter back undecided. */
  void release(String id);

  /**
   * Ends the waiting of a letter, claimed or not.
   *
   * @return false when it no longer waits
   */
  boolean settle(String id, DeadLetterState state, DeadLetter.Decision decision);

  /**
   * Discards all waiting letters of a cause that nobody holds.
   *
   * @return how many
   */
  long discard(String cause, DeadLetter.Decision decision, Instant lapsed);

  /** Waiting letters whose record is gone: before this offset, or in another log than this one. */
  void expire(DeadLetter.Place first, Instant at);

  /** Removes what was decided before this moment. */
  void forget(Instant before);
}
