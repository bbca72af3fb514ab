package org.wayfinder.recommendation.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.position.KafkaPositions;
import org.wayfinder.recommendation.ranking.RankingService;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;

/** Wires the worker, its thread and its health. */
@Configuration(proxyBeanMethods = false)
class KafkaWorkerConfiguration {

  @Bean
  WorkerStatus workerStatus() {
    return new WorkerStatus();
  }

  @Bean
  LiveWork liveWork() {
    return new LiveWork();
  }

  @Bean
  WorkerHealth workerHealthIndicator(WorkerStatus status) {
    return new WorkerHealth(status);
  }

  /** How far the worker is behind, and whether it goes on at all. */
  @Bean
  MeterBinder workerMetrics(WorkerStatus status) {
    return meters -> {
      Gauge.builder("wayfinder.worker.lag", status, WorkerMeters::lag)
          .description("Records of the topic students that this instance has still to do")
          .register(meters);
      Gauge.builder("wayfinder.worker.running", status, WorkerMeters::running)
          .description("1 while this instance ranks, 0 while it waits or is dead")
          .register(meters);
    };
  }

  @Bean
  ServiceThread studentWorkerThread(
      KafkaClients clients,
      KafkaTopics topics,
      KafkaProperties kafka,
      WorkerProperties settings,
      StateReader reader,
      RankingService ranking,
      KafkaUpdateEvents updates,
      KafkaPositions positions,
      LiveWork live,
      WorkerStatus status,
      MeterRegistry meters,
      Clock clock) {
    var worker =
        new KafkaStudentWorker(
            () -> clients.groupConsumer(settings.batch()),
            () -> new KafkaOutlet(clients.producer(), updates, kafka.deadLettersTopic()),
            topics::ensure,
            kafka.studentsTopic(),
            new KafkaBatchProcessor(
                new KafkaStudentEvents(reader), ranking, live, new Freshness(meters, clock)),
            positions,
            status,
            settings);
    return new ServiceThread("student-worker", worker);
  }
}
