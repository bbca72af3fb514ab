package org.wayfinder.profile.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.outbox.RelayState;
import org.wayfinder.profile.outbox.StudentRelay;
import org.wayfinder.profile.outbox.StudentStates;

/** Whether saves reach the other services, asked at each scrape. */
@Component
final class OutboxMeters implements MeterBinder {

  private final StudentStates states;
  private final StudentRelay relay;
  private final Clock clock;

  OutboxMeters(StudentStates states, StudentRelay relay, Clock clock) {
    this.states = states;
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("wayfinder.outbox.pending", () -> states.pendingMarks().count())
        .description("Saves whose publication has not been acknowledged yet")
        .register(meters);
    Gauge.builder("wayfinder.outbox.oldest.age", this::oldestAge)
        .description("How long the oldest of them has been waiting")
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("wayfinder.relay.running", () -> relay.state() == RelayState.RUNNING ? 1 : 0)
        .description("1 while the relay publishes, 0 while it retries or is dead")
        .register(meters);
  }

  private double oldestAge() {
    var oldest = states.pendingMarks().oldest();
    return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1000.0;
  }
}
