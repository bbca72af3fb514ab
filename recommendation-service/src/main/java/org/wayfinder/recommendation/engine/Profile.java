package org.wayfinder.recommendation.engine;

import java.util.Collections;
import java.util.EnumMap;
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
 */
public record Profile(
    Map<Riasec, Double> riasec,
    SortedMap<String, Double> activities,
    JobZones jobZone,
    Choices stated,
    Choices notForMe) {

  /** The highest score of an activity; the lowest is 0. */
  public static final double MAX_ACTIVITY = 4;

  public Profile {
    var scales = new EnumMap<Riasec, Double>(Riasec.class);
    riasec.forEach((scale, score) -> scales.put(scale, within(score, Riasec.MAX_SCORE)));
    var scores = new TreeMap<String, Double>();
    activities.forEach((id, score) -> scores.put(id, within(score, MAX_ACTIVITY)));
    riasec = Collections.unmodifiableMap(scales);
    activities = Collections.unmodifiableSortedMap(scores);
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
