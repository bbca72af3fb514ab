package org.wayfinder.recommendation.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.updates.UpdateHub;

/** Wires reading. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

  @Bean
  RecommendationReader recommendationReader(
      RecommendationStore store,
      RankingService ranking,
      SchoolFrameworks schools,
      ProfileClient profiles,
      UpdateHub hub) {
    return new RecommendationReader(store, ranking, schools, profiles, hub);
  }

  @Bean
  TimeMachine timeMachine(
      RecommendationStore store,
      ProfileClient profiles,
      Editions editions,
      StudentStore students,
      SchoolFrameworks schools) {
    return new TimeMachine(store, profiles, editions, students, schools);
  }

  @Bean
  RecommendationView recommendationView(Editions editions) {
    return new RecommendationView(editions);
  }

  @Bean
  RecommendationStreams recommendationStreams(
      RecommendationReader reader,
      RankingAccess access,
      UpdateHub hub,
      ReadingProperties settings) {
    return new RecommendationStreams(reader, access, hub, settings.heartbeat());
  }
}
