package org.wayfinder.profile.roster.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.service.LargeBodies;

/** Lets rosters be larger than other bodies, and runs the thread that works on them. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

  @Bean
  LargeBodies rosters(RosterProperties properties) {
    return new LargeBodies("/api/roster-imports", properties.maxBody());
  }

  @Bean
  StepThread rosterImportHealthIndicator(RosterWorker worker) {
    return new StepThread("roster-import", worker);
  }
}
