package org.wayfinder.recommendation.report;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.reading.RecommendationView;
import org.wayfinder.recommendation.review.SharedReviews;

/** Wires reports. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  @Bean
  Reports reports(
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      RecommendationView view,
      SharedReviews reviews,
      ProfileClient profiles,
      Editions editions,
      Clock clock) {
    return new Reports(recommendations, schools, view, reviews, profiles, editions, clock);
  }

  @Bean
  Printer reportPrinter(ReportProperties settings) {
    return new Printer(settings.paper());
  }
}
