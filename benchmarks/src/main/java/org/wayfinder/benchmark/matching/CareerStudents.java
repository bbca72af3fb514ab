package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;

/**
 * Careers as if they were students: somebody whose interests lie where the career's do, on the
 * students' scale by the norms of both sides and less pronounced, and who likes each activity as
 * much as the career has of it.
 */
public final class CareerStudents {

  /** How pronounced a person's interests are against an occupation's figures, both in SDs. */
  public static final double LESS_PRONOUNCED = 0.6;

  private final EngineConstants constants;

  public CareerStudents(EngineConstants constants) {
    this.constants = constants;
  }

  /**
   * The career as a student.
   *
   * @param parts which parts the student has answered
   */
  public Profile profile(EditionContent.Career career, List<String> activityIds, Parts parts) {
    return profile(
        parts == Parts.ACTIVITIES ? Map.of() : riasec(interests(career)),
        parts == Parts.INTERESTS ? new TreeMap<>() : activities(career, activityIds));
  }

  /** Which parts of a profile there are. */
  public enum Parts {
    BOTH,
    INTERESTS,
    ACTIVITIES
  }

  /** Six scores on 0..40, not yet limited to that range. */
  double[] interests(EditionContent.Career career) {
    var z = new double[Riasec.COUNT];
    var mean = 0.0;
    for (var s = 0; s < z.length; s++) {
      var norm = constants.career().get(s);
      z[s] = (career.riasec().get(s) - norm.mean()) / norm.sd();
      mean += z[s] / z.length;
    }
    for (var s = 0; s < z.length; s++) {
      var norm = constants.student().get(s);
      z[s] = norm.mean() + norm.sd() * LESS_PRONOUNCED * (z[s] - mean);
    }
    return z;
  }

  /** Scores by scale, limited to their range. */
  public static Map<Riasec, Double> riasec(double[] scores) {
    var riasec = new EnumMap<Riasec, Double>(Riasec.class);
    for (var scale : Riasec.scales()) {
      riasec.put(scale, Math.clamp(scores[scale.index()], 0, Riasec.MAX_SCORE));
    }
    return riasec;
  }

  private static SortedMap<String, Double> activities(
      EditionContent.Career career, List<String> ids) {
    var activities = new TreeMap<String, Double>();
    for (var d = 0; d < ids.size(); d++) {
      activities.put(ids.get(d), career.activities().get(d));
    }
    return activities;
  }

  /** A profile of scores alone. */
  public static Profile profile(Map<Riasec, Double> riasec, SortedMap<String, Double> activities) {
    return new Profile(
        riasec, activities, Profile.JobZones.UNSAID, Profile.Choices.NONE, Profile.Choices.NONE);
  }

  /** The edition without one career, which then can't help to find itself. */
  public static EditionContent without(EditionContent edition, EditionContent.Career career) {
    var others = new ArrayList<>(edition.careers());
    others.remove(career);
    return new EditionContent(
        edition.number(), edition.frameworks(), edition.clusters(), others, edition.activities());
  }

  /** The places of the career's clusters among those of a framework; none when it has none. */
  public static Set<Integer> places(EditionContent.Career career, List<String> clusters) {
    var places = new TreeSet<Integer>();
    for (var k = 0; k < clusters.size(); k++) {
      if (career.clusters().contains(clusters.get(k))) {
        places.add(k);
      }
    }
    return places;
  }
}
