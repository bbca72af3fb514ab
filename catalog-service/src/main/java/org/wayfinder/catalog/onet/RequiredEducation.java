package org.wayfinder.catalog.onet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The levels of O*NET's scale "Required Level of Education" in the catalogue's words. */
final class RequiredEducation {

  private static final List<String> NAMES =
      List.of(
          "Less than high school",
          "High school",
          "Post-secondary certificate",
          "Some college",
          "Associate's",
          "Bachelor's",
          "Post-baccalaureate certificate",
          "Master's",
          "Post-master's certificate",
          "First professional",
          "Doctoral",
          "Post-doctoral");

  static final int LEVELS = NAMES.size();

  private RequiredEducation() {}

  /**
   * The level that most people name, the lower one of two; null when nobody was asked.
   *
   * @param percentages share of people by level, from 1
   */
  static @Nullable String mostFrequent(Map<Integer, Double> percentages) {
    return percentages.entrySet().stream()
        .filter(level -> level.getValue() > 0)
        .max(
            Comparator.comparingDouble((Map.Entry<Integer, Double> level) -> level.getValue())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(level -> NAMES.get(level.getKey() - 1))
        .orElse(null);
  }
}
