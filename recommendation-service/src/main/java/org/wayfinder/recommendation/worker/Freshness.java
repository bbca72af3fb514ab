package org.wayfinder.recommendation.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * Measures how long a student's state takes from profile-service until everybody can read what came
 * of it. The wait before that is the outbox's, which profile-service shows.
 */
final class Freshness {

  private final Timer timer;
  private final Clock clock;

  Freshness(MeterRegistry meters, Clock clock) {
    this.timer =
        Timer.builder("wayfinder.freshness")
            .description("From a student's state being sent until its recommendation is announced")
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5))
            .register(meters);
    this.clock = clock;
  }

  /** What was sent at these moments is done now; clocks that differ count as no time. */
  void done(Collection<Instant> sentAt) {
    var now = clock.instant();
    for (var sent : sentAt) {
      var took = Duration.between(sent, now);
      timer.record(took.isNegative() ? Duration.ZERO : took);
    }
  }
}
