package org.wayfinder.profile.republication;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.outbox.KafkaProperties;
import org.wayfinder.profile.outbox.KafkaTopic;
import org.wayfinder.profile.outbox.StudentPublisher;
import org.wayfinder.profile.outbox.StudentStates;

/** Wires the two threads; each is its own health indicator. */
@Configuration(proxyBeanMethods = false)
class RepublicationConfiguration {

  @Bean
  StepThread republicationHealthIndicator(
      MongoRepublicationStore store,
      StudentStates states,
      StudentPublisher publisher,
      RepublicationProperties properties,
      Clock clock) {
    return new StepThread(
        "republication", new RepublicationWorker(store, states, publisher, properties, clock));
  }

  @Bean
  StepThread repairRequestsHealthIndicator(
      KafkaProperties properties, KafkaTopic repairsTopic, Republications republications) {
    return new StepThread(
        "repair-requests", new KafkaRepairRequests(properties, repairsTopic, republications));
  }
}
