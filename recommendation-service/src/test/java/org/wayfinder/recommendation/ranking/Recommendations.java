package org.wayfinder.recommendation.ranking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.Catalogues;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentStore;

/** Recommendations and the use case, ready for tests. */
public final class Recommendations {

  /** The moment of every test's computation. */
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Recommendations() {}

  /** What the engine makes of a profile. */
  public static Recommendation of(String studentId, int version, int edition, Profile profile) {
    return new Recommendation(
        studentId, version, NOW, RankingEngine.rank(profile, Catalogues.compiled(edition)));
  }

  /** What engine version 1 made of Ann. */
  public static Recommendation ofVersion1(String studentId, int version, int edition) {
    var compiled =
        new CompiledEdition(Catalogues.edition(edition), Catalogues.constantsOfVersion1());
    return new Recommendation(
        studentId, version, NOW, RankingEngine.rank(Students.ann(), compiled));
  }

  /** The use case over these stores. */
  public static RankingService service(
      StudentStore students, RecommendationStore recommendations, Editions editions) {
    return service(students, recommendations, editions, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** The use case over these stores by this clock, which may also fail. */
  public static RankingService service(
      StudentStore students, RecommendationStore recommendations, Editions editions, Clock clock) {
    return new RankingService(
        students,
        recommendations,
        editions,
        new SchoolFrameworks(students, editions),
        List.of(recommendations),
        List.of(),
        clock);
  }
}
