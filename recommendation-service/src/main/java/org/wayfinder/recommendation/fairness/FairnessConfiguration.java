package org.wayfinder.recommendation.fairness;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.lease.Leases;
import org.wayfinder.recommendation.messaging.RepeatedWork;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.reranking.Rerankings;
import org.wayfinder.recommendation.review.ReviewStore;
import org.wayfinder.recommendation.student.StudentStore;

/** Wires the counting of fairness cards and of reviews. */
@Configuration(proxyBeanMethods = false)
class FairnessConfiguration {

  /** Which clusters students are shown. */
  static final String EXPOSURES = "fairnessCards";

  /** What counsellors made of it. */
  static final String REVIEWS = "reviewCounts";

  @Bean(EXPOSURES)
  FairnessCardStore fairnessCards(MongoDatabase database) {
    return new MongoFairnessCardStore(database, EXPOSURES);
  }

  @Bean(REVIEWS)
  FairnessCardStore reviewCounts(MongoDatabase database) {
    return new MongoFairnessCardStore(database, REVIEWS);
  }

  @Bean
  Subject exposures(
      RecommendationStore recommendations,
      Editions editions,
      @Qualifier(EXPOSURES) FairnessCardStore cards) {
    return new Subject(
        "fairness card",
        cards,
        (school, edition) ->
            new SchoolCount(recommendations, school, edition, editions.engineVersion()));
  }

  @Bean
  Subject reviewed(
      ReviewStore reviews, Editions editions, @Qualifier(REVIEWS) FairnessCardStore cards) {
    return new Subject(
        "reviews",
        cards,
        (school, edition) -> new ReviewCount(reviews, school, edition, editions.engineVersion()));
  }

  @Bean
  FairnessCounting fairnessCounting(
      StudentStore students,
      Editions editions,
      Rerankings rerankings,
      List<Subject> subjects,
      Leases leases,
      FairnessProperties settings,
      Clock clock) {
    return new FairnessCounting(
        students,
        editions,
        rerankings,
        subjects,
        leases.lease("fairness-cards", settings.lease()),
        settings.every(),
        clock);
  }

  @Bean
  ServiceThread fairnessThread(FairnessCounting counting, FairnessProperties settings) {
    return new ServiceThread(
        "fairness-cards",
        new RepeatedWork(
            "Counting fairness cards", settings.look(), counting::step, counting::letGo));
  }
}
