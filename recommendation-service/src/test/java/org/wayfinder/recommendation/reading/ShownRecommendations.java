package org.wayfinder.recommendation.reading;

import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.edition.Language;
import org.wayfinder.recommendation.ranking.Recommendation;

/** Recommendations as readers see them, for the tests of features that show them otherwise. */
public final class ShownRecommendations {

  private ShownRecommendations() {}

  /** The full form with the names of these editions. */
  public static RecommendationResponse of(
      Recommendation recommendation, Editions editions, Language language) {
    return new RecommendationView(editions).full(recommendation, language);
  }
}
