package org.wayfinder.profile.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows in health how the relay fares: only a dead one is worth a restart. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  HealthIndicator relayHealthIndicator(StudentRelay relay) {
    return () ->
        switch (relay.state()) {
          case RUNNING -> Health.up().build();
          case RETRYING -> Health.status("DEGRADED").build();
          case DEAD -> Health.down().build();
        };
  }
}
