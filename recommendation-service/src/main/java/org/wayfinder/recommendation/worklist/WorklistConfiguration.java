package org.wayfinder.recommendation.worklist;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.access.ProfileClient;
import org.wayfinder.recommendation.review.RankingAccess;

/** Wires worklists. */
@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {

  @Bean
  WorklistRows worklistRows(WorklistStore store, Clock clock) {
    return new WorklistRows(store, clock);
  }

  @Bean
  Worklists worklists(
      WorklistStore store,
      RankingAccess rankings,
      ProfileClient profiles,
      WorklistProperties settings,
      Clock clock) {
    return new Worklists(store, rankings, profiles, settings, clock);
  }
}
