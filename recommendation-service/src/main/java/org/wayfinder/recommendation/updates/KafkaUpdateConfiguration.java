package org.wayfinder.recommendation.updates;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;
import tools.jackson.databind.json.JsonMapper;

/** Wires how news goes out and comes in. */
@Configuration(proxyBeanMethods = false)
class KafkaUpdateConfiguration {

  @Bean
  UpdateHub updateHub() {
    return new UpdateHub();
  }

  @Bean
  KafkaUpdateEvents updateEvents(KafkaProperties kafka, JsonMapper json, Clock clock) {
    return new KafkaUpdateEvents(kafka.recommendationsTopic(), json, clock);
  }

  @Bean
  ServiceThread updateFollowerThread(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      KafkaUpdateEvents events,
      UpdateHub hub) {
    return new ServiceThread(
        "update-follower",
        new KafkaUpdateFollower(clients, topics, kafka.recommendationsTopic(), events, hub));
  }
}
