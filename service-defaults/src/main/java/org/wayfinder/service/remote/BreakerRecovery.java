package org.wayfinder.service.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/**
 * Closes a breaker that opened on an answer. A breaker also judges when a call succeeds, by those
 * before, and would shut its service out just when it is back.
 */
public final class BreakerRecovery {

  private BreakerRecovery() {}

  /** Who answers just now is back: to be called after each call that succeeded. */
  public static void answered(CircuitBreaker breaker) {
    if (breaker.getState() == CircuitBreaker.State.OPEN) {
      breaker.reset();
    }
  }
}
