package org.wayfinder.recommendation.ranking;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.student.Forgetting;
import org.wayfinder.recommendation.student.StudentStore;

/** Wires the use case. */
@Configuration(proxyBeanMethods = false)
class RankingConfiguration {

  @Bean
  SchoolFrameworks schoolFrameworks(StudentStore students, Editions editions) {
    return new SchoolFrameworks(students, editions);
  }

  @Bean
  RankingService rankingService(
      StudentStore students,
      RecommendationStore recommendations,
      Editions editions,
      SchoolFrameworks schools,
      List<Forgetting> forgetting,
      List<RankingHearer> hearers,
      Clock clock) {
    return new RankingService(
        students, recommendations, editions, schools, forgetting, hearers, clock);
  }
}
