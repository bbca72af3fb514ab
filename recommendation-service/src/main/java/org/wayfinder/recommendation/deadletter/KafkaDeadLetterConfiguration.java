package org.wayfinder.recommendation.deadletter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;

/** Wires the list of dead letters, the thread that fills it and what operators do with it. */
@Configuration(proxyBeanMethods = false)
class KafkaDeadLetterConfiguration {

  @Bean
  KafkaDeadLetterTopic deadLetterTopic(KafkaProperties kafka) {
    return new KafkaDeadLetterTopic(kafka);
  }

  @Bean
  MongoDeadLetterStore deadLetterStore(MongoDatabase database) {
    return new MongoDeadLetterStore(database);
  }

  @Bean
  KafkaReplays replays(KafkaClients clients, KafkaDeadLetterTopic topic, KafkaProperties kafka) {
    return new KafkaReplays(clients, topic, kafka);
  }

  @Bean
  DeadLetterService deadLetterService(DeadLetterStore store, Replays replays, Clock clock) {
    return new DeadLetterService(store, replays, clock);
  }

  /** Asked at each scrape; not a number while the database is away. */
  @Bean
  MeterBinder deadLetterMetrics(DeadLetterStore store) {
    return meters ->
        Gauge.builder("wayfinder.dead.letters", store, KafkaDeadLetterConfiguration::waiting)
            .description("Records that were set aside and wait for an operator's decision")
            .register(meters);
  }

  private static double waiting(DeadLetterStore store) {
    return store.counts(DeadLetterState.WAITING).values().stream().mapToLong(Long::longValue).sum();
  }

  @Bean
  ServiceThread deadLetterFollowerThread(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      KafkaDeadLetterTopic topic,
      MongoDeadLetterStore store,
      MongoDatabase database,
      Clock clock) {
    return new ServiceThread(
        "dead-letter-follower",
        new KafkaDeadLetterFollower(
            clients,
            topics,
            topic,
            store,
            new MongoDeadLetterPositions(database),
            kafka.deadLettersRetention(),
            clock));
  }
}
