package org.wayfinder.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service; each feature's package wires itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RecommendationServiceApplication {

  static void main(String[] args) {
    SpringApplication.run(RecommendationServiceApplication.class, args);
  }
}
