package org.wayfinder.service.remote;

import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.CLOSED;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.HALF_OPEN;
import static io.github.resilience4j.circuitbreaker.CircuitBreaker.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BreakerRecoveryTests {

  private final CircuitBreaker breaker =
      CircuitBreaker.of(
          "other-service",
          CircuitBreakerConfig.custom().slidingWindowSize(4).minimumNumberOfCalls(4).build());

  @Test
  void anAnswerThatOpensTheBreakerClosesIt() {
    for (var i = 0; i < 3; i++) {
      breaker.onError(1, TimeUnit.MILLISECONDS, new IOException("away"));
    }
    breaker.onSuccess(1, TimeUnit.MILLISECONDS);
    assertThat(breaker.getState()).as("by itself").isEqualTo(OPEN);

    BreakerRecovery.answered(breaker);

    assertThat(breaker.getState()).isEqualTo(CLOSED);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  /** Its trials decide that, of which one answer may not be all. */
  @Test
  void aBreakerThatTriesWhetherItsServiceIsBackGoesOnTrying() {
    breaker.transitionToOpenState();
    breaker.transitionToHalfOpenState();

    BreakerRecovery.answered(breaker);

    assertThat(breaker.getState()).isEqualTo(HALF_OPEN);
  }
}
