package org.wayfinder.recommendation.ranking;

import java.time.Instant;
import java.util.function.Predicate;
import org.wayfinder.recommendation.engine.Ranking;
import org.wayfinder.recommendation.updates.RecommendationUpdate;

/**
 * The ranked clusters for one student and one profile version, pinned to the edition and engine
 * version inside the ranking. Everything but {@code computedAt} follows from those, and from the
 * school that the student was of, whose own frameworks are in it.
 */
public record Recommendation(
    String studentId, int profileVersion, Instant computedAt, Ranking ranking) {

  public int edition() {
    return ranking.edition();
  }

  public int engineVersion() {
    return ranking.engineVersion();
  }

  /** The same within the frameworks, told by their ids, that are to be seen. */
  public Recommendation within(Predicate<String> seen) {
    return new Recommendation(studentId, profileVersion, computedAt, ranking.within(seen));
  }

  /** What it is pinned to. */
  public RecommendationPin pin() {
    return new RecommendationPin(profileVersion, edition(), engineVersion());
  }

  /** The news that this is the student's newest. */
  public RecommendationUpdate update() {
    return new RecommendationUpdate(studentId, profileVersion, edition(), engineVersion());
  }
}
