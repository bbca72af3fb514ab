package org.wayfinder.recommendation.preview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts that are so small that they point at persons, and as many others as it takes that no
 * hidden one can be computed from what is shown, by somebody who knows this rule, too.
 */
final class SmallCells {

  /** Counts from 1 to one less than this are hidden. */
  static final int FEWEST = 5;

  private SmallCells() {}

  static boolean isSmall(int count) {
    return 0 < count && count < FEWEST;
  }

  /** Whether a part of a whole may be shown: neither it nor the rest is small. */
  static boolean showsPart(int part, int whole) {
    return !isSmall(part) && !isSmall(whole - part);
  }

  /**
   * The counts of a column whose sum may be known. Beside the small ones the first other one is
   * hidden, and then one after the other until the sum leaves each small one at least two values.
   * Others are taken in the order they come in, whatever they are: which ones were taken must say
   * nothing of the counts.
   *
   * @return the counts in the same order, null where hidden; nothing when none may be shown
   */
  static Optional<List<@Nullable Integer>> column(List<Integer> counts) {
    var hidden = new TreeSet<Integer>();
    var others = new ArrayList<Integer>();
    for (var i = 0; i < counts.size(); i++) {
      if (isSmall(counts.get(i))) {
        hidden.add(i);
      } else {
        others.add(i);
      }
    }
    var small = hidden.stream().map(counts::get).toList();
    if (small.isEmpty()) {
      return Optional.of(Collections.unmodifiableList(new ArrayList<>(counts)));
    }
    for (var other : others) {
      hidden.add(other);
      var sum = hidden.stream().mapToInt(counts::get).sum();
      if (isOpen(small.size(), sum)) {
        return Optional.of(
            IntStream.range(0, counts.size())
                .mapToObj(i -> hidden.contains(i) ? null : counts.get(i))
                .toList());
      }
    }
    return Optional.empty();
  }

  /** Whether a small count could have two values at least, given what all hidden ones sum up to. */
  private static boolean isOpen(int small, int sum) {
    return IntStream.range(1, FEWEST).filter(value -> isPossible(small - 1, sum - value)).count()
        > 1;
  }

  /**
   * Whether so many small counts and some others, each of them 0 or not small, can sum up to it.
   */
  private static boolean isPossible(int small, int sum) {
    return IntStream.rangeClosed(small, small * (FEWEST - 1))
        .anyMatch(ofSmall -> sum == ofSmall || sum - ofSmall >= FEWEST);
  }
}
