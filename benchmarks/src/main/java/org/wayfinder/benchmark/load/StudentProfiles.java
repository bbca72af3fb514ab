package org.wayfinder.benchmark.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wayfinder.benchmark.process.EditionServer;

/**
 * Invented students, the same in every run: all six interests, all activities, work values, a
 * preparation horizon, a stated cluster, and now and then one that is not for them.
 */
final class StudentProfiles {

  private static final List<String> INTERESTS =
      List.of("realistic", "investigative", "artistic", "social", "enterprising", "conventional");
  private static final List<String> WORK_VALUES =
      List.of(
          "achievement",
          "independence",
          "recognition",
          "relationships",
          "support",
          "workingConditions");
  private static final int SCHOOL = 500;
  private static final int CASELOAD = 250;

  private final List<String> activities;
  private final List<String> clusters;

  StudentProfiles(EditionServer edition) {
    this.activities = edition.ids("activities", "id");
    this.clusters = edition.ids("clusters", "id");
  }

  /** All ids are equally long. */
  static String id(int student) {
    return "stu_%022d".formatted(student);
  }

  /** The state of a student, as profile-service publishes it. */
  Map<String, Object> state(int student, int version) {
    var state = new LinkedHashMap<String, Object>();
    state.put("studentId", id(student));
    state.put("erased", false);
    state.put(
        "roster",
        Map.of(
            "version", 1,
            "schoolId", "sch_%022d".formatted(student / SCHOOL),
            "counsellorIds", List.of("stf_%022d".formatted(student / CASELOAD))));
    state.put("profile", profile(new SplittableRandom(student * 1_000L + version), version));
    return state;
  }

  private Map<String, Object> profile(SplittableRandom random, int version) {
    var profile = new LinkedHashMap<String, Object>();
    profile.put("version", version);
    profile.put("savedAt", "2026-01-01T00:00:00.125Z");
    profile.put("riasec", scores(random, INTERESTS, 0, 40));
    profile.put("activities", scores(random, activities, 0, 4));
    profile.put("workValues", scores(random, WORK_VALUES, 1, 5));
    profile.put("jobZone", Map.of("now", 1 + random.nextInt(3), "later", 3 + random.nextInt(3)));
    profile.put("statedChoices", choices(one(random)));
    profile.put("notForMe", choices(random.nextInt(4) == 0 ? one(random) : List.of()));
    profile.put("consistencyPairs", List.of(List.of(4, 5), List.of(2, 2)));
    return profile;
  }

  private List<String> one(SplittableRandom random) {
    return List.of(clusters.get(random.nextInt(clusters.size())));
  }

  private static Map<String, Object> choices(List<String> clusters) {
    return Map.of("clusters", clusters, "careers", List.of());
  }

  /** With one decimal. */
  private static Map<String, Object> scores(
      SplittableRandom random, List<String> names, int from, int to) {
    var scores = new LinkedHashMap<String, Object>();
    for (var name : names) {
      scores.put(name, random.nextInt(from * 10, to * 10 + 1) / 10.0);
    }
    return scores;
  }
}
