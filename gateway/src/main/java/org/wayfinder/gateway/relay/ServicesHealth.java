package org.wayfinder.gateway.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows each service's circuit breaker. It is never down itself: a gateway without its services
 * still answers, and restarting it would not help them.
 */
@Component("services")
class ServicesHealth implements HealthIndicator {

  private final ServiceCalls calls;

  ServicesHealth(ServiceCalls calls, Services services) {
    this.calls = calls;
    services.byName().keySet().forEach(calls::breaker);
  }

  @Override
  public Health health() {
    return Health.up().withDetails(calls.states()).build();
  }
}
