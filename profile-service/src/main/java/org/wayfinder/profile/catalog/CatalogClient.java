package org.wayfinder.profile.catalog;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks catalog-service for its current edition. Everything that guards the call stands in {@link
 * #guarded}: a time limit, one more try after a short random wait, and a breaker that spares a
 * service which is down.
 */
@Component
final class CatalogClient implements AutoCloseable {

  private static final int TRIES = 2;
  private static final Duration PAUSE_BETWEEN_TRIES = Duration.ofMillis(100);

  /** Short: until a catalogue that starts beside it is up, nobody can answer or save. */
  private static final Duration PAUSE_WHEN_OPEN = Duration.ofSeconds(1);

  private final RestClient http;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
  private final TimeLimiter timeLimit;
  private final CircuitBreaker breaker;
  private final Retry retry;

  CatalogClient(RestClient.Builder builder, CatalogProperties properties) {
    var jdk =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(properties.timeout())
            .build();
    var requests = new JdkClientHttpRequestFactory(jdk);
    requests.setReadTimeout(properties.timeout());
    this.http = builder.baseUrl(properties.url()).requestFactory(requests).build();
    this.timeLimit = TimeLimiter.of(properties.timeout());
    this.breaker =
        CircuitBreaker.of(
            "catalogue",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(PAUSE_WHEN_OPEN)
                .build());
    this.retry =
        Retry.of(
            "catalogue",
            RetryConfig.custom()
                .maxAttempts(TRIES)
                .ignoreExceptions(CallNotPermittedException.class)
                .intervalFunction(IntervalFunction.ofRandomized(PAUSE_BETWEEN_TRIES))
                .build());
  }

  /**
   * The current edition, unless it is this one.
   *
   * @param known the edition that the caller has; null when it has none
   * @throws CatalogUnavailableException when it could not be asked
   */
  Optional<CatalogView> newerThan(@Nullable CatalogView known) {
    try {
      return guarded(() -> fetch(known)).call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogUnavailableException(e);
    } catch (Exception e) {
      throw new CatalogUnavailableException(e);
    }
  }

  private <T> Callable<T> guarded(Callable<T> call) {
    var limited = timeLimit.decorateFutureSupplier(() -> calls.submit(call));
    return Retry.decorateCallable(retry, CircuitBreaker.decorateCallable(breaker, limited));
  }

  private Optional<CatalogView> fetch(@Nullable CatalogView known) {
    var response =
        http.get()
            .uri("/api/editions/current")
            .headers(headers -> {
              if (known != null) {
                headers.set(HttpHeaders.IF_NONE_MATCH, known.tag());
              }
            })
            .retrieve()
            .toEntity(EditionDocument.class);
    if (response.getStatusCode() == HttpStatus.NOT_MODIFIED) {
      return Optional.empty();
    }
    return Optional.ofNullable(response.getBody()).map(EditionDocument::toView);
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }

  /** The catalogue could not be asked. */
  static final class CatalogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogUnavailableException(Throwable cause) {
      super("the catalogue could not be asked", cause);
    }

    /** The kind of failure, for the log. */
    String reason() {
      var cause = getCause();
      return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
  }
}
