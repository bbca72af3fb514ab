package org.wayfinder.gateway.relay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway treats a service that is slow or away.
 *
 * @param timeLimit how long until a service's answer begins, all tries together, and how long it
 *     may pause from then on; the routes name it
 * @param waitingTimeLimit the same where the service itself waits for something to be ready
 * @param connectTimeout how long a connection to a service may take
 * @param attempts how often a read is tried in all
 * @param pause about how long to wait before the second try; doubles with each, half of it by
 *     chance
 * @param streamsPerPerson how many event streams one person may have open at once
 * @param streams how many event streams may be open in all; each holds a connection on both sides
 * @param breaker when to stop asking a service that fails
 */
@Validated
@ConfigurationProperties("wayfinder.relay")
public record RelayProperties(
    @DefaultValue("5s") @NotNull Duration timeLimit,
    @DefaultValue("8s") @NotNull Duration waitingTimeLimit,
    @DefaultValue("1s") @NotNull Duration connectTimeout,
    @DefaultValue("3") @Min(1) int attempts,
    @DefaultValue("50ms") @NotNull Duration pause,
    @DefaultValue("30") @Positive int streamsPerPerson,
    @DefaultValue("500") @Positive int streams,
    @DefaultValue @Valid Breaker breaker) {

  /**
   * A service's circuit breaker.
   *
   * @param failureRate percentage of failed calls that opens it
   * @param window how many of the last calls are looked at
   * @param minimumCalls how many of them there must be
   * @param openFor how long nothing is asked
   * @param trials how many calls then try whether the service is back; with one, an answer means
   *     that the next question is asked too, and no old failure counts against it
   */
  public record Breaker(
      @DefaultValue("50") @Min(1) @Max(100) int failureRate,
      @DefaultValue("20") @Positive int window,
      @DefaultValue("10") @Positive int minimumCalls,
      @DefaultValue("5s") @NotNull Duration openFor,
      @DefaultValue("1") @Positive int trials) {}
}
