package org.wayfinder.catalog.content;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a career's figures must be for a student to be ranked by them: in their ranges, and one
 * value for every health activity.
 */
final class CareerRanges {

  private CareerRanges() {}

  /**
   * Reports every figure that breaks a rule.
   *
   * @param report takes the field, with {@code /} between its steps, and what is wrong
   */
  static void check(Career career, Set<String> activityIds, BiConsumer<String, String> report) {
    if (career.jobZone() < 1 || career.jobZone() > 5) {
      report.accept("jobZone", "has a job zone outside 1 to 5: " + career.jobZone());
    }
    range("activities", career.activities(), 0, 4, report);
    range("workValues", career.workValues(), 1, 7, report);
    range("skills", career.skills(), 1, 5, report);
    range("knowledge", career.knowledge(), 1, 5, report);
    for (var activity : activityIds) {
      if (!career.activities().containsKey(activity)) {
        report.accept("activities/" + activity, "has no value for the activity: " + activity);
      }
    }
    for (var activity : career.activities().keySet()) {
      if (!activityIds.contains(activity)) {
        report.accept("activities/" + activity, "names an unknown activity: " + activity);
      }
    }
  }

  private static void range(
      String field,
      Map<String, Double> figures,
      double low,
      double high,
      BiConsumer<String, String> report) {
    figures.forEach((name, value) -> {
      if (!(value >= low && value <= high)) {
        report.accept(
            field + "/" + name,
            "has a value outside %.0f to %.0f for %s: %s".formatted(low, high, name, value));
      }
    });
  }
}
