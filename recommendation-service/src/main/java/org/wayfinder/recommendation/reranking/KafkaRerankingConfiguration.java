package org.wayfinder.recommendation.reranking;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.lease.Leases;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.RepeatedWork;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import org.wayfinder.recommendation.worker.KafkaOutlet;
import org.wayfinder.recommendation.worker.LiveWork;
import tools.jackson.databind.json.JsonMapper;

/** Wires the planner and the worker of re-rankings, each with its thread. */
@Configuration(proxyBeanMethods = false)
class KafkaRerankingConfiguration {

  static final String LEASE = "reranking-planner";

  @Bean
  RerankingPlanner rerankingPlanner(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      Editions editions,
      StudentStore students,
      RecommendationStore recommendations,
      RankingService ranking,
      RerankingStore store,
      KafkaUpdateEvents updates,
      Leases leases,
      RerankingProperties settings,
      JsonMapper json,
      Clock clock) {
    return new RerankingPlanner(
        editions,
        students,
        recommendations,
        store,
        new KafkaSliceQueue(clients, topics, kafka.rerankingWorkTopic()),
        new KafkaRerankingNews(clients, kafka.rerankingsTopic(), json, clock),
        new KafkaStragglers(students, ranking, outlets(clients, updates, kafka)),
        leases.lease(LEASE, settings.lease()),
        settings,
        clock);
  }

  /** Asked at each scrape; not a number while the database is away. */
  @Bean
  MeterBinder rerankingMetrics(RerankingStore store) {
    return meters ->
        Gauge.builder("wayfinder.reranking.waiting", store, KafkaRerankingConfiguration::waiting)
            .description("Students whose turn to be ranked anew has not come yet")
            .register(meters);
  }

  private static double waiting(RerankingStore store) {
    return store
        .newest()
        .filter(newest -> newest.state() != Reranking.State.DONE)
        .map(newest -> (double) (newest.total() - newest.done()))
        .orElse(0.0);
  }

  @Bean
  ServiceThread rerankingPlannerThread(RerankingPlanner planner, RerankingProperties settings) {
    return new ServiceThread(
        "reranking-planner",
        new RepeatedWork("Ranking everybody anew", settings.look(), planner::step, planner::letGo));
  }

  @Bean
  ServiceThread rerankingWorkerThread(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      Editions editions,
      StudentStore students,
      RankingService ranking,
      RerankingStore store,
      KafkaUpdateEvents updates,
      LiveWork live,
      RerankingProperties settings,
      Clock clock) {
    var processor =
        new KafkaSliceProcessor(editions, students, ranking, store, live, settings, clock);
    return new ServiceThread(
        "reranking-worker",
        new KafkaRerankingWorker(
            clients,
            topics,
            kafka.rerankingWorkTopic(),
            outlets(clients, updates, kafka),
            processor));
  }

  private static Supplier<KafkaOutlet> outlets(
      KafkaClients clients, KafkaUpdateEvents updates, KafkaProperties kafka) {
    return () -> new KafkaOutlet(clients.producer(), updates, kafka.deadLettersTopic());
  }
}
