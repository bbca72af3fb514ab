package org.wayfinder.recommendation.fairness;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many students of a school are alike in all that a card counts: group and first tie groups.
 * Never shown; two of them say how many students' part differs between two cards.
 *
 * @param alike how many there are of each kind, by what they share
 */
record Tally(SortedMap<String, Integer> alike) {

  static final Tally EMPTY = new Tally(Collections.emptySortedMap());

  Tally {
    alike = Collections.unmodifiableSortedMap(new TreeMap<>(alike));
  }

  /** At least so many students came, left or changed between the two. */
  int apart(Tally other) {
    return Math.max(missing(other.alike), other.missing(alike));
  }

  private int missing(Map<String, Integer> from) {
    return alike.entrySet().stream()
        .mapToInt(kind -> Math.max(0, kind.getValue() - from.getOrDefault(kind.getKey(), 0)))
        .sum();
  }
}
