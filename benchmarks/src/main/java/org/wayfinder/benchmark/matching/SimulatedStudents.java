package org.wayfinder.benchmark.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.wayfinder.recommendation.engine.EditionContent;
import org.wayfinder.recommendation.engine.EngineConstants;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.engine.TieBreaker;

/**
 * Invented students: a cluster by lot, one of its careers by lot, the career as a student, lifted
 * or lowered as a whole because people differ in that, and then asked twice with fresh measurement
 * error. What is invented here is said in {@link #ASSUMPTIONS}.
 */
public final class SimulatedStudents {

  /** Reliability of an interest score of ten items: the middle of the published .78 to .87. */
  public static final double INTEREST_RELIABILITY = 0.825;

  /** Reliability of an activity score of two items that correlate .5 (Spearman and Brown). */
  public static final double ACTIVITY_RELIABILITY = 2 * 0.5 / (1 + 0.5);

  /** Items of an interest scale of the short form. */
  public static final int SHORT_FORM = 5;

  private static final int ITEMS_OF_THE_FORM = 2;

  /** How much people differ in elevation: in SDs of an interest score. */
  static final double INTEREST_ELEVATION = 0.5;

  /** How much people differ in elevation: in points of an activity score. */
  static final double ACTIVITY_ELEVATION = 0.4;

  /** For the document. */
  public static final String ASSUMPTIONS =
      ("a cluster by lot, one of its careers by lot, its figures as a true profile (interests %.1f times as"
              + " pronounced), lifted or lowered as a whole (SD %.1f SDs of an interest score, %.1f points of an"
              + " activity score); errors by reliabilities of %.3f (interests, ten items) and %.2f (activities,"
              + " two items); scores rounded as the assessment does")
          .formatted(
              CareerStudents.LESS_PRONOUNCED,
              INTEREST_ELEVATION,
              ACTIVITY_ELEVATION,
              INTEREST_RELIABILITY,
              ACTIVITY_RELIABILITY);

  private final EditionContent edition;
  private final EngineConstants constants;
  private final CareerStudents careers;
  private final double[] activityErrors;

  public SimulatedStudents(EditionContent edition, EngineConstants constants) {
    this.edition = edition;
    this.constants = constants;
    this.careers = new CareerStudents(constants);
    this.activityErrors = activityErrors(edition);
  }

  /**
   * One of them.
   *
   * @param right the places of the right clusters among the framework's
   * @param truth without error
   * @param first as answered the first time
   * @param second as answered the second time
   */
  public record Student(Set<Integer> right, Profile truth, Profile first, Profile second) {}

  /** So many, always the same for a seed. */
  public List<Student> of(List<String> clusters, int count, long seed) {
    var random = new Random(seed);
    var members = clusters.stream().map(this::members).toList();
    var students = new ArrayList<Student>();
    for (var i = 0; i < count; i++) {
      var own = members.get(random.nextInt(clusters.size()));
      var career = own.get(random.nextInt(own.size()));
      students.add(student(career, CareerStudents.places(career, clusters), random));
    }
    return students;
  }

  private List<EditionContent.Career> members(String cluster) {
    return edition.careers().stream().filter(c -> c.clusters().contains(cluster)).toList();
  }

  private Student student(EditionContent.Career career, Set<Integer> right, Random random) {
    var interests = careers.interests(career);
    var lift = INTEREST_ELEVATION * random.nextGaussian();
    for (var s = 0; s < interests.length; s++) {
      var raised = interests[s] + lift * constants.student().get(s).sd();
      interests[s] = Math.clamp(raised, 0, Riasec.MAX_SCORE);
    }
    var activities = new double[edition.activities().size()];
    var activityLift = ACTIVITY_ELEVATION * random.nextGaussian();
    for (var d = 0; d < activities.length; d++) {
      activities[d] =
          Math.clamp(career.activities().get(d) + activityLift, 0, Profile.MAX_ACTIVITY);
    }
    return new Student(
        right,
        profile(interests, activities),
        answered(interests, activities, Profile.FULL_FORM, random),
        answered(interests, activities, Profile.FULL_FORM, random));
  }

  /** The student as asked by the short form, with fresh error. */
  public Profile byShortForm(Student student, Random random) {
    var truth = student.truth();
    var interests =
        Riasec.scales().stream().mapToDouble(s -> truth.riasec().getOrDefault(s, 0.0)).toArray();
    var activities =
        edition.activities().stream()
            .mapToDouble(id -> truth.activities().getOrDefault(id, 0.0))
            .toArray();
    return answered(interests, activities, SHORT_FORM, random);
  }

  private Profile answered(double[] interests, double[] activities, int items, Random random) {
    var scores = new double[interests.length];
    var step = Profile.FULL_FORM / (double) items; // the sum of fewer answers is scaled up
    for (var s = 0; s < scores.length; s++) {
      var error = constants.student().get(s).sd() * Math.sqrt((1 - INTEREST_RELIABILITY) * step);
      scores[s] = step * Math.rint((interests[s] + error * random.nextGaussian()) / step);
    }
    var liked = new double[activities.length];
    for (var d = 0; d < liked.length; d++) {
      var score = activities[d] + activityErrors[d] * random.nextGaussian();
      liked[d] = Math.rint(2 * score) / 2; // the mean of two answers
    }
    return profile(scores, liked).withInterestItems(items);
  }

  /**
   * The student's profile after these reserve items were asked, too; each with an error of its own.
   */
  public Profile asked(Student student, List<TieBreaker.Item> items, Random random) {
    var scores = new TreeMap<>(student.first().activities());
    var reserve = new TreeMap<>(student.first().reserve());
    for (var item : items) {
      var activity = item.activity();
      var error = activityErrors[edition.activities().indexOf(activity)] * Math.sqrt(2);
      var felt = student.truth().activities().getOrDefault(activity, 0.0);
      var answer =
          Math.clamp(Math.rint(felt + error * random.nextGaussian()), 0, Profile.MAX_ACTIVITY);
      var behind = ITEMS_OF_THE_FORM + reserve.values().stream().filter(activity::equals).count();
      var mean = (scores.getOrDefault(activity, 0.0) * behind + answer) / (behind + 1);
      scores.put(activity, Math.rint(mean * 100) / 100);
      reserve.put(item.id(), activity);
    }
    return student.first().withActivities(scores).withReserve(reserve);
  }

  private Profile profile(double[] interests, double[] activities) {
    var liked = new TreeMap<String, Double>();
    for (var d = 0; d < activities.length; d++) {
      liked.put(edition.activities().get(d), Math.clamp(activities[d], 0, Profile.MAX_ACTIVITY));
    }
    return CareerStudents.profile(CareerStudents.riasec(interests), liked);
  }

  /** Standard errors, from the spread of the careers. */
  private static double[] activityErrors(EditionContent edition) {
    var errors = new double[edition.activities().size()];
    for (var d = 0; d < errors.length; d++) {
      var dimension = d;
      var values =
          edition.careers().stream().mapToDouble(c -> c.activities().get(dimension)).toArray();
      errors[d] = Spread.of(values) * Math.sqrt(1 - ACTIVITY_RELIABILITY);
    }
    return errors;
  }
}
