package org.wayfinder.recommendation.fairness;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.lease.Leases;
import org.wayfinder.recommendation.messaging.RepeatedWork;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.reranking.Rerankings;
import org.wayfinder.recommendation.student.StudentStore;

/** Wires the counting of fairness cards. */
@Configuration(proxyBeanMethods = false)
class FairnessConfiguration {

  @Bean
  FairnessCounting fairnessCounting(
      StudentStore students,
      RecommendationStore recommendations,
      Editions editions,
      Rerankings rerankings,
      FairnessCardStore cards,
      Leases leases,
      FairnessProperties settings,
      Clock clock) {
    return new FairnessCounting(
        students,
        recommendations,
        editions,
        rerankings,
        cards,
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
