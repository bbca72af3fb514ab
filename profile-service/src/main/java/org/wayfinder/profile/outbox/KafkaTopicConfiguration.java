package org.wayfinder.profile.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The topics this service needs, looked at now and then: a broker may lose them at any time. */
@Configuration(proxyBeanMethods = false)
class KafkaTopicConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KafkaTopicConfiguration.class);

  @Bean
  KafkaTopic studentsTopic(KafkaProperties properties, TopicObserver observer) {
    return new KafkaTopic(
        properties,
        properties.studentsTopic(),
        properties.studentsPartitions(),
        properties.studentsRetention(),
        observer);
  }

  @Bean
  KafkaTopic repairsTopic(KafkaProperties properties) {
    return new KafkaTopic(
        properties, properties.repairsTopic(), 1, properties.repairsRetention(), topicId -> {});
  }

  @Bean
  SchedulingConfigurer topicLooks(
      KafkaTopic studentsTopic, KafkaTopic repairsTopic, KafkaProperties properties) {
    return tasks -> {
      tasks.addFixedDelayTask(() -> look(studentsTopic), properties.topicCheck());
      tasks.addFixedDelayTask(() -> look(repairsTopic), properties.topicCheck());
    };
  }

  private static void look(KafkaTopic topic) {
    try {
      topic.look();
    } catch (RuntimeException e) {
      log.warn(
          "What became of the topic {} can't be noted just now: {}", topic.name(), e.toString());
    }
  }
}
