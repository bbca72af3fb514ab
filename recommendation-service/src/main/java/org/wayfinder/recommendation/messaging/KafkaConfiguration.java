package org.wayfinder.recommendation.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what all users of Kafka share. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  @Bean
  KafkaClients kafkaClients(KafkaProperties settings) {
    return new KafkaClients(settings);
  }

  @Bean
  KafkaTopics kafkaTopics(KafkaProperties settings) {
    return new KafkaTopics(settings);
  }

  @Bean
  ServiceThread topicWatchThread(KafkaTopics topics, KafkaProperties settings) {
    return new ServiceThread(
        "topic-watch",
        new RepeatedWork("Looking at the topics", settings.topicCheck(), topics::look));
  }
}
