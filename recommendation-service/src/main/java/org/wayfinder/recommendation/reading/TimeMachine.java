package org.wayfinder.recommendation.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.Changes;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;

/**
 * Compares two recommendations of the history. Where both engine versions can still be run, the
 * difference is split by ranking the steps between anew; else both ends are shown.
 */
final class TimeMachine {

  private final RecommendationStore store;
  private final ProfileClient profiles;
  private final Editions editions;
  private final StudentStore students;
  private final SchoolFrameworks schools;

  TimeMachine(
      RecommendationStore store,
      ProfileClient profiles,
      Editions editions,
      StudentStore students,
      SchoolFrameworks schools) {
    this.store = store;
    this.profiles = profiles;
    this.editions = editions;
    this.students = students;
    this.schools = schools;
  }

  ComparisonResponse compare(
      Caller caller,
      String studentId,
      RecommendationPin from,
      RecommendationPin to,
      Language language) {
    var before = find(studentId, from);
    var after = find(studentId, to);
    var changes =
        canRun(from) && canRun(to)
            ? split(before, profile(caller, studentId, to), after)
            : Changes.unsplit(before.ranking(), after.ranking());
    return ComparisonResponse.of(
        before, after, changes, editions.get(to.edition()).texts(language));
  }

  private Recommendation find(String studentId, RecommendationPin pin) {
    return store
        .pinned(studentId, pin.profileVersion(), pin.edition(), pin.engineVersion())
        .map(found -> schools.visible(List.of(found)).getFirst())
        .orElseThrow(() -> ProblemException.notFound("recommendation"));
  }

  private static boolean canRun(RecommendationPin pin) {
    return pin.engineVersion() >= EngineConstantsFile.OLDEST
        && pin.engineVersion() <= EngineConstantsFile.VERSION;
  }

  private Profile profile(Caller caller, String studentId, RecommendationPin pin) {
    return profiles
        .profileVersion(caller, studentId, pin.profileVersion())
        .orElseThrow(() -> ProblemException.notFound("profile version"))
        .profile();
  }

  /** The ends are what is stored; what lies between is ranked within what the student may see. */
  private List<Changes.Cluster> split(Recommendation from, Profile profile, Recommendation to) {
    var engine = from.engineVersion();
    var school = school(from.studentId());
    var answers = RankingEngine.rank(profile, editions.compiled(from.edition(), engine), school);
    var catalogue = RankingEngine.rank(profile, editions.compiled(to.edition(), engine), school);
    return Changes.split(from.ranking(), answers, catalogue, to.ranking());
  }

  private @Nullable String school(String studentId) {
    var student = students.find(List.of(studentId)).get(studentId);
    return student == null ? null : student.schoolId();
  }
}
