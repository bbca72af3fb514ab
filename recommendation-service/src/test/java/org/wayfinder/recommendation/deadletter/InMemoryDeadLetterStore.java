package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The twin of the store in memory. */
final class InMemoryDeadLetterStore implements DeadLetterStore {

  private static final Comparator<DeadLetter> OLDEST_FIRST =
      Comparator.comparing(DeadLetter::setAsideAt).thenComparing(DeadLetter::id);

  private final Map<String, DeadLetter> letters = new TreeMap<>();
  private final Map<String, Instant> claims = new HashMap<>();

  @Override
  public synchronized void add(Collection<DeadLetter> added) {
    added.forEach(letter -> letters.putIfAbsent(letter.id(), letter));
  }

  @Override
  public synchronized Optional<DeadLetter> find(String id) {
    return Optional.ofNullable(letters.get(id));
  }

  @Override
  public synchronized List<DeadLetter> list(
      DeadLetterState state, @Nullable String cause, @Nullable Cursor after, int limit) {
    return letters.values().stream()
        .filter(letter -> letter.state() == state)
        .filter(letter -> cause == null || letter.cause().equals(cause))
        .filter(letter -> after == null || isBehind(letter, after))
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(DeadLetter letter, Cursor cursor) {
    var order = letter.setAsideAt().compareTo(cursor.setAsideAt());
    return order > 0 || (order == 0 && letter.id().compareTo(cursor.id()) > 0);
  }

  @Override
  public synchronized SortedMap<String, Long> counts(DeadLetterState state) {
    return letters.values().stream()
        .filter(letter -> letter.state() == state)
        .collect(Collectors.groupingBy(DeadLetter::cause, TreeMap::new, Collectors.counting()));
  }

  @Override
  public synchronized boolean claim(String id, Instant now, Instant lapsed) {
    var free = find(id).filter(letter -> isFree(letter, lapsed)).isPresent();
    if (free) {
      claims.put(id, now);
    }
    return free;
  }

  private boolean isFree(DeadLetter letter, Instant lapsed) {
    var claimed = claims.get(letter.id());
    return letter.state() == DeadLetterState.WAITING
        && (claimed == null || claimed.isBefore(lapsed));
  }

  @Override
  public synchronized void release(String id) {
    claims.remove(id);
  }

  @Override
  public synchronized boolean settle(
      String id, DeadLetterState state, DeadLetter.Decision decision) {
    return decide(letter -> letter.id().equals(id), state, decision) == 1;
  }

  @Override
  public synchronized long discard(String cause, DeadLetter.Decision decision, Instant lapsed) {
    return decide(
        letter -> letter.cause().equals(cause) && isFree(letter, lapsed),
        DeadLetterState.DISCARDED,
        decision);
  }

  @Override
  public synchronized void expire(DeadLetter.Place first, Instant at) {
    decide(
        letter ->
            !letter.place().topicId().equals(first.topicId())
                || (letter.place().partition() == first.partition()
                    && letter.place().offset() < first.offset()),
        DeadLetterState.EXPIRED,
        new DeadLetter.Decision(null, at));
  }

  private long decide(
      Predicate<DeadLetter> which, DeadLetterState state, DeadLetter.Decision decision) {
    var chosen =
        letters.values().stream()
            .filter(letter -> letter.state() == DeadLetterState.WAITING)
            .filter(which)
            .toList();
    for (var letter : chosen) {
      letters.put(letter.id(), letter.decided(state, decision));
      claims.remove(letter.id());
    }
    return chosen.size();
  }

  @Override
  public synchronized void forget(Instant before) {
    letters
        .values()
        .removeIf(letter -> {
          var decision = letter.decision();
          return decision != null && decision.at().isBefore(before);
        });
  }
}
