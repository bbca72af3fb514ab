package org.wayfinder.recommendation.position;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import tools.jackson.databind.json.JsonMapper;

/** Wires the positions of the students topic. */
@Configuration(proxyBeanMethods = false)
class PositionConfiguration {

  @Bean
  KafkaPositions positions(
      KafkaProperties kafka,
      KafkaTopics topics,
      KafkaClients clients,
      PositionStore store,
      PositionProperties settings,
      JsonMapper json,
      Clock clock) {
    var students = kafka.studentsTopic();
    return new KafkaPositions(
        students,
        () -> topics.look(students),
        topics::generation,
        store,
        new KafkaRepairRequests(clients, kafka.repairsTopic(), json, clock),
        settings.check());
  }
}
