package org.wayfinder.recommendation.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Edition;
import org.wayfinder.recommendation.edition.EditionTexts;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.engine.Changes;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.ranking.Recommendation;
import org.wayfinder.recommendation.ranking.RecommendationPin;
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
    var early = edition(from.edition());
    var late = edition(to.edition());
    var before = find(studentId, from, early);
    var after = find(studentId, to, late);
    return ComparisonResponse.of(
        before,
        after,
        early != null && late != null
            ? changes(caller, before, to, after)
            : Changes.unsplit(before.ranking(), after.ranking()),
        new ComparisonResponse.Names(texts(early, language), texts(late, language)));
  }

  /** Asked for once, since asking in vain takes its time. */
  private @Nullable Edition edition(int number) {
    try {
      return editions.get(number);
    } catch (EditionUnavailableException e) {
      log.info("Comparing without an edition: {}", e.getMessage());
      return null;
    }
  }

  private EditionTexts texts(@Nullable Edition edition, Language language) {
    return (edition == null ? editions.requireCurrent() : edition).texts(language);
  }

  private List<Changes.Cluster> changes(
      Caller caller, Recommendation before, RecommendationPin to, Recommendation after) {
    if (canRun(before.engineVersion()) && canRun(to.engineVersion())) {
      try {
        return split(before, profile(caller, before.studentId(), to), after);
      } catch (RemoteUnavailableException e) {
        log.info("Comparing without a profile: {}", e.getMessage());
      }
    }
    return Changes.unsplit(before.ranking(), after.ranking());
  }

  private Recommendation find(String studentId, RecommendationPin pin, @Nullable Edition edition) {
    return store
        .pinned(studentId, pin.profileVersion(), pin.edition(), pin.engineVersion())
        .map(found -> edition == null ? known(found) : schools.visible(List.of(found)).getFirst())
        .orElseThrow(() -> ProblemException.notFound("recommendation"));
  }

  /** Without its edition, what today's edition has for the student: rather less than too much. */
  private Recommendation known(Recommendation found) {
    var now = editions.requireCurrent().compiled().frameworkIds(school(found.studentId()));
    return found.within(now::contains);
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
