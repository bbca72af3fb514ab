package org.wayfinder.benchmark.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.wayfinder.recommendation.edition.Editions;
import org.wayfinder.recommendation.messaging.KafkaProperties;
import org.wayfinder.recommendation.ranking.RecommendationStore;
import org.wayfinder.recommendation.student.StudentStore;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import org.wayfinder.service.MongoDefaults;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of recommendation-service that contenders share with it: its engine, its stores, its
 * settings and the clients they make; without its worker and without HTTP.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  MongoAutoConfiguration.class,
  MongoDefaults.class
})
@ConfigurationPropertiesScan("org.wayfinder.recommendation")
@ComponentScan({
  "org.wayfinder.recommendation.edition",
  "org.wayfinder.recommendation.messaging",
  "org.wayfinder.recommendation.ranking",
  "org.wayfinder.recommendation.storage",
  "org.wayfinder.recommendation.student"
})
class ContenderConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  KafkaUpdateEvents updateEvents(KafkaProperties kafka, JsonMapper json, Clock clock) {
    return new KafkaUpdateEvents(kafka.recommendationsTopic(), json, clock);
  }

  /**
   * Starts the shared parts, with the indexes that the service has, and returns when there is an
   * edition to rank with.
   */
  static ApplicationContext start() {
    var context =
        new SpringApplicationBuilder(ContenderConfiguration.class)
            .web(WebApplicationType.NONE)
            .run();
    context.getBean(RecommendationStore.class).createIndexes();
    context.getBean(StudentStore.class).createIndexes();
    var editions = context.getBean(Editions.class);
    while (editions.current().isEmpty()) {
      Thread.onSpinWait();
    }
    return context;
  }

  /** The most records that recommendation-service takes at once, as it is shipped. */
  static int batch(ApplicationContext context) {
    return context
        .getBean(Environment.class)
        .getRequiredProperty("wayfinder.worker.batch", Integer.class);
  }

  /** Opens the port that says that the program is ready. */
  static ServerSocket ready(String port) {
    try {
      return new ServerSocket(Integer.parseInt(port), 8, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
