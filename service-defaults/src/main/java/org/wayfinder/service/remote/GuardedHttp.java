package org.wayfinder.service.remote;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * GET calls to one other service. Everything below status 500 is an answer; the rest, silence and
 * slowness included, is tried again and then reported as {@link RemoteUnavailableException}. There
 * is no fallback here: what a missing answer means is the caller's to say.
 */
public final class GuardedHttp implements AutoCloseable {

  private final String service;
  private final URI base;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final TimeLimiter timeLimit;
  private final CircuitBreaker breaker;
  private final Retry retry;

  /**
   * @param service name for messages, e.g. {@code profile-service}
   * @param base address without a path
   */
  public GuardedHttp(String service, URI base, RemoteSettings settings) {
    this.service = service;
    this.base = base;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // without this each connection offers h2c first
            .executor(threads)
            .connectTimeout(settings.timeLimit())
            .build();
    this.timeLimit =
        TimeLimiter.of(TimeLimiterConfig.custom().timeoutDuration(settings.timeLimit()).build());
    this.breaker =
        CircuitBreaker.of(
            service,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(1))
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    this.retry =
        Retry.of(
            service,
            RetryConfig.custom()
                .maxAttempts(settings.attempts())
                .intervalFunction(IntervalFunction.ofRandomized(settings.pause(), 0.5))
                .ignoreExceptions(CallNotPermittedException.class)
                .build());
  }

  /** Asks; retry around breaker around time limit, so that each attempt counts for the breaker. */
  public Answer get(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path)).GET();
    headers.forEach(request::header);
    try {
      var answer =
          Retry.decorateCallable(
                  retry,
                  CircuitBreaker.decorateCallable(
                      breaker,
                      () ->
                          timeLimit.executeFutureSupplier(
                              () -> threads.submit(() -> send(request.build())))))
              .call();
      BreakerRecovery.answered(breaker);
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RemoteUnavailableException(service, e);
    } catch (Exception e) {
      throw new RemoteUnavailableException(service, e);
    }
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    var response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() >= 500) {
      throw new IOException(service + " answered " + response.statusCode());
    }
    return new Answer(response.statusCode(), response.body());
  }

  @Override
  public void close() {
    http.shutdownNow();
    threads.shutdownNow();
  }

  /** An answer below 500. */
  @SuppressWarnings("ArrayRecordComponent") // A body on its way to a parser, never compared.
  public record Answer(int status, byte[] body) {}
}
