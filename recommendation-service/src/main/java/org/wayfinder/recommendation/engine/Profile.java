package org.wayfinder.recommendation.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a student told us, as far as the engine and its output use it. A scale or activity that is
 * not in the maps was not measured, which is not the same as zero.
 *
 * @param riasec scores 0..40
 * @param activities scores 0..4 by activity id; ids that an edition doesn't know are ignored
 * @param jobZone preparation horizon; never changes a score
 * @param stated clusters and careers the student names as a choice; never change a score
 * @param notForMe clusters and careers to hide; never change a score or a rank
 * @param pairs answers to items that were asked twice; none when no assessment is behind it
 * @param reserve the activity of each reserve item that was answered to break a tie, by the item's
 *     id; their answers are in the activities' scores
 * @param interestItems how many items of an assessment are behind each interest score; {@value
 *     #FULL_FORM} where none is behind it
 */
public record Profile(
    Map<Riasec, Double> riasec,
    SortedMap<String, Double> activities,
    JobZones jobZone,
    Choices stated,
    Choices notForMe,
    List<Pair> pairs,
    SortedMap<String, String> reserve,
    int interestItems) {

  /** Items of an interest scale of the assessment's full form. */
  public static final int FULL_FORM = 10;

  /** The most items that an interest scale is taken to have. */
  public static final int MOST_ITEMS = 100;

  /** The highest score of an activity; the lowest is 0. */
  public static final double MAX_ACTIVITY = 4;

  public Profile {
    var scales = new EnumMap<Riasec, Double>(Riasec.class);
    riasec.forEach((scale, score) -> scales.put(scale, within(score, Riasec.MAX_SCORE)));
    var scores = new TreeMap<String, Double>();
    activities.forEach((id, score) -> scores.put(id, within(score, MAX_ACTIVITY)));
    riasec = Collections.unmodifiableMap(scales);
    activities = Collections.unmodifiableSortedMap(scores);
    pairs = List.copyOf(pairs);
    reserve = Collections.unmodifiableSortedMap(new TreeMap<>(reserve));
    if (interestItems < 1 || interestItems > MOST_ITEMS) {
      throw new IllegalArgumentException("No scale has so many items: " + interestItems);
    }
  }

  /** A profile without an assessment behind it. */
  public Profile(
      Map<Riasec, Double> riasec,
      SortedMap<String, Double> activities,
      JobZones jobZone,
      Choices stated,
      Choices notForMe) {
    this(
        riasec,
        activities,
        jobZone,
        stated,
        notForMe,
        List.of(),
        Collections.emptySortedMap(),
        FULL_FORM);
  }

  /** The same with other interests. */
  public Profile withRiasec(Map<Riasec, Double> scores) {
    return new Profile(
        scores, activities, jobZone, stated, notForMe, pairs, reserve, interestItems);
  }

  /** The same with other activities. */
  public Profile withActivities(SortedMap<String, Double> scores) {
    return new Profile(riasec, scores, jobZone, stated, notForMe, pairs, reserve, interestItems);
  }

  /** The same with other answers to items that were asked twice. */
  public Profile withPairs(List<Pair> others) {
    return new Profile(
        riasec, activities, jobZone, stated, notForMe, others, reserve, interestItems);
  }

  /** The same with other reserve items. */
  public Profile withReserve(SortedMap<String, String> answered) {
    return new Profile(
        riasec, activities, jobZone, stated, notForMe, pairs, answered, interestItems);
  }

  /** The same with so many items behind each interest score. */
  public Profile withInterestItems(int items) {
    return new Profile(riasec, activities, jobZone, stated, notForMe, pairs, reserve, items);
  }

  private static double within(double score, double max) {
    if (!(score >= 0 && score <= max)) {
      throw new IllegalArgumentException("A score must be from 0 to " + max + ": " + score);
    }
    return score + 0.0; // turns -0.0 into 0.0, which would print differently
  }

  /**
   * Preparation levels (O*NET job zones) 1..5.
   *
   * @param now what the student is prepared for now; null when not said
   * @param later what the student is willing to prepare for; null when not said
   */
  public record JobZones(@Nullable Integer now, @Nullable Integer later) {

    /** Nothing was said. */
    public static final JobZones UNSAID = new JobZones(null, null);

    public JobZones {
      check(now);
      check(later);
    }

    private static void check(@Nullable Integer zone) {
      if (zone != null && (zone < 1 || zone > 5)) {
        throw new IllegalArgumentException("A job zone must be from 1 to 5: " + zone);
      }
    }
  }

  /** The answers, 1 to 5, to an item and to the same in other words. */
  public record Pair(int first, int restated) {

    /** The lowest answer. */
    public static final int LOWEST = 1;

    /** The highest answer. */
    public static final int HIGHEST = 5;

    public Pair {
      if (Math.min(first, restated) < LOWEST || Math.max(first, restated) > HIGHEST) {
        throw new IllegalArgumentException("An answer is from 1 to 5: " + first + ", " + restated);
      }
    }

    int stepsApart() {
      return Math.abs(first - restated);
    }
  }

  /** Clusters by id and careers by SOC code. */
  public record Choices(Set<String> clusters, Set<String> careers) {

    /** No choice. */
    public static final Choices NONE = new Choices(Set.of(), Set.of());

    public Choices {
      clusters = Set.copyOf(clusters);
      careers = Set.copyOf(careers);
    }
  }
}
