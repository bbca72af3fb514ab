package org.wayfinder.profile.retention;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.erasure.Erasures;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.profile.student.MongoStudentStore;

/** Wires the thread that looks whose time is over, which is its own health indicator. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  StepThread retentionHealthIndicator(
      MongoRetentionStore retention,
      MongoSchoolStore schools,
      MongoStudentStore students,
      Erasures erasures,
      RetentionProperties settings,
      Clock clock) {
    return new StepThread(
        "retention", new RetentionWork(retention, schools, students, erasures, settings, clock));
  }
}
