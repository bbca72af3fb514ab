package org.wayfinder.profile.interest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything a student told us that is used for matching. What is missing is absent, never zero.
 *
 * @param riasec scores 0 to 40
 * @param activities health-activity scores 0 to 4 by activity id, in the edition's order
 * @param workValues 1 to 5
 * @param statedChoices what the student wants anyway
 * @param notForMe what the student doesn't want to see
 */
public record InterestProfile(
    Map<Riasec, Double> riasec,
    Map<String, Double> activities,
    Map<WorkValue, Double> workValues,
    JobZones jobZone,
    CatalogChoices statedChoices,
    CatalogChoices notForMe) {

  /** The most a RIASEC scale can score. */
  public static final double MAX_RIASEC = 40;

  /** The most a health activity can score. */
  public static final double MAX_ACTIVITY = 4;

  /** The least weight a work value can have. */
  public static final double MIN_VALUE = 1;

  /** The most weight a work value can have. */
  public static final double MAX_VALUE = 5;

  /** A profile in which nothing has been said. */
  public static final InterestProfile EMPTY =
      new InterestProfile(
          Map.of(), Map.of(), Map.of(), JobZones.NONE, CatalogChoices.NONE, CatalogChoices.NONE);

  public InterestProfile {
    requireRange(riasec, 0, MAX_RIASEC);
    requireRange(activities, 0, MAX_ACTIVITY);
    requireRange(workValues, MIN_VALUE, MAX_VALUE);
    riasec = Collections.unmodifiableMap(enumMap(Riasec.class, riasec));
    activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
    workValues = Collections.unmodifiableMap(enumMap(WorkValue.class, workValues));
  }

  /** Whether nothing at all has been said. */
  public boolean isEmpty() {
    return riasec.isEmpty()
        && activities.isEmpty()
        && workValues.isEmpty()
        && jobZone.isEmpty()
        && statedChoices.isEmpty()
        && notForMe.isEmpty();
  }

  /** The same with other scores, as an assessment yields them. */
  public InterestProfile withScores(
      Map<Riasec, Double> newRiasec, Map<String, Double> newActivities) {
    return new InterestProfile(
        newRiasec, newActivities, workValues, jobZone, statedChoices, notForMe);
  }

  private static void requireRange(Map<?, Double> scores, double min, double max) {
    for (double score : scores.values()) {
      if (!(score >= min && score <= max)) {
        throw new IllegalArgumentException("scores here are from " + min + " to " + max);
      }
    }
  }

  private static <K extends Enum<K>> EnumMap<K, Double> enumMap(
      Class<K> keys, Map<K, Double> scores) {
    var copy = new EnumMap<K, Double>(keys);
    copy.putAll(scores);
    return copy;
  }
}
