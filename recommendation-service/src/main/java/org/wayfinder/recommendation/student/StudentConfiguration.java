package org.wayfinder.recommendation.student;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the reading of student states. */
@Configuration(proxyBeanMethods = false)
class StudentConfiguration {

  @Bean
  StateReader stateReader(JsonMapper json) {
    return new StateReader(json);
  }
}
