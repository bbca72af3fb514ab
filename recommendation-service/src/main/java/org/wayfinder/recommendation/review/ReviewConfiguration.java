package org.wayfinder.recommendation.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.access.StudentAccess;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.ranking.SchoolFrameworks;
import org.wayfinder.recommendation.student.StudentStore;

/** Wires reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  /** For how long it is believed how a school reviews; what is withdrawn ends within a second. */
  private static final Duration REMEMBER = Duration.ofMillis(500);

  @Bean
  RankingAccess rankingAccess(
      StudentAccess access, MongoViewStore views, MongoReviewSettingsStore settings) {
    return new RankingAccess(access, views, settings, REMEMBER);
  }

  @Bean
  ReviewService reviewService(
      ReviewStore reviews,
      RecommendationStore recommendations,
      SchoolFrameworks schools,
      StudentStore students,
      List<ReviewHearer> hearers,
      Clock clock) {
    return new ReviewService(reviews, recommendations, schools, students, hearers, clock);
  }

  @Bean
  FollowUps followUps(
      MongoFollowUpStore store,
      ReviewService reviews,
      StudentAccess access,
      ProfileClient profiles,
      FollowUpProperties settings,
      Clock clock) {
    return new FollowUps(store, reviews, access, profiles, settings, clock);
  }

  @Bean
  SharedReviews sharedReviews(ReviewService reviews) {
    return new SharedReviews(reviews);
  }

  @Bean
  ViewService viewService(
      MongoViewStore views,
      RankingAccess rankings,
      Editions editions,
      StudentStore students,
      Clock clock) {
    return new ViewService(views, rankings, editions, students, clock);
  }
}
