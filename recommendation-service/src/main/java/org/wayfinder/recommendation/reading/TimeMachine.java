package org.wayfinder.recommendation.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
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
import org.wayfinder.service.remote.RemoteUnavailableException;

/**
 * Compares two recommendations of the history. Where both engine versions can still be run and all
 * that it takes is to be had, the difference is split by ranking the steps between anew; else both
 * ends are shown. Names are those of the edition that a cluster was ranked with, or today's where
 * that edition is not to be had.
 */
final class TimeMachine {

  private static final Logger log = LoggerFactory.getLogger(TimeMachine.class);

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
    return ComparisonResponse.of(
        before,
        after,
        changes(caller, before, to, after),
        new ComparisonResponse.Names(
            texts(from.edition(), language), texts(to.edition(), language)));
  }

  private List<Changes.Cluster> changes(
      Caller caller, Recommendation before, RecommendationPin to, Recommendation after) {
    if (canRun(before.engineVersion()) && canRun(to.engineVersion())) {
      try {
        return split(before, profile(caller, before.studentId(), to), after);
      } catch (EditionUnavailableException | RemoteUnavailableException e) {
        log.info("Compared without a split: {}", e.getMessage());
      }
    }
    return Changes.unsplit(before.ranking(), after.ranking());
  }

  private EditionTexts texts(int edition, Language language) {
    try {
      return editions.get(edition).texts(language);
    } catch (EditionUnavailableException _) {
      return editions.requireCurrent().texts(language);
    }
  }

  private Recommendation find(String studentId, RecommendationPin pin) {
    return store
        .pinned(studentId, pin.profileVersion(), pin.edition(), pin.engineVersion())
        .map(this::visible)
        .orElseThrow(() -> ProblemException.notFound("recommendation"));
  }

  /** Without its edition, what today's edition has for the student: rather less than too much. */
  private Recommendation visible(Recommendation found) {
    try {
      return schools.visible(List.of(found)).getFirst();
    } catch (EditionUnavailableException _) {
      var now = editions.requireCurrent().compiled().frameworkIds(school(found.studentId()));
      return found.within(now::contains);
    }
  }

  private static boolean canRun(int engineVersion) {
    return engineVersion >= EngineConstantsFile.OLDEST
        && engineVersion <= EngineConstantsFile.VERSION;
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
