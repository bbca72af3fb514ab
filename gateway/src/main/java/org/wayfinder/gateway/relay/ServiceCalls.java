package org.wayfinder.gateway.relay;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.CheckedSupplier;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.Closeable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wayfinder.gateway.load.Places;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.remote.BreakerRecovery;

/**
 * All that stands between the gateway and a failing service, in one place: a place at the service
 * around retry around circuit breaker around one attempt, all attempts within one time limit.
 *
 * <p>A service fails when it can't be reached, doesn't answer in time or answers 502, 503 or 504.
 * Any other answer is an answer: a 4xx is the client's doing, and a 500 one request's, which must
 * not close the service to all others. Only reads are tried again, and not when the service said
 * itself when to come back.
 */
@Component
public class ServiceCalls {

  private static final Logger log = LoggerFactory.getLogger(ServiceCalls.class);
  private static final Set<Integer> FAILED = Set.of(502, 503, 504);

  private final CircuitBreakerRegistry breakers;
  private final Retry retry;
  private final Duration openFor;
  private final Places places;

  ServiceCalls(RelayProperties settings, Places places) {
    this.places = places;
    this.openFor = settings.breaker().openFor();
    this.breakers = CircuitBreakerRegistry.of(breaking(settings.breaker()));
    this.retry = Retry.of("reads", retrying(settings));
  }

  /**
   * Asks a service.
   *
   * @throws ProblemException 503, 504 or 502 when there is no answer to pass on
   */
  <A extends Answer> A ask(Call call, Attempt<A> attempt) {
    try (var place =
        call.waits() ? places.takeToWait(call.service()) : places.take(call.service())) {
      var answer = askInPlace(call, attempt);
      if (FAILED.contains(answer.status())) {
        place.failed();
      } else {
        place.answered();
        BreakerRecovery.answered(breaker(call.service()));
      }
      return answer;
    }
  }

  private <A extends Answer> A askInPlace(Call call, Attempt<A> attempt) {
    var end = System.nanoTime() + call.timeLimit().toNanos();
    CheckedSupplier<A> once = () -> once(end, attempt);
    var guarded = CircuitBreaker.decorateCheckedSupplier(breaker(call.service()), once);
    return translated(
        call.service(), call.again() ? Retry.decorateCheckedSupplier(retry, guarded) : guarded);
  }

  /**
   * Opens a stream, unless the breaker is open. Streams are not counted: their first event may be
   * hours away, and a breaker must not wait that long to learn whether its service is back.
   */
  <A extends Answer> A follow(String service, Attempt<A> attempt) {
    return translated(
        service,
        () -> {
          var breaker = breaker(service);
          if (breaker.getState() == CircuitBreaker.State.OPEN) {
            throw CallNotPermittedException.createCallNotPermittedException(breaker);
          }
          return attempt.send(Duration.ofDays(1));
        });
  }

  /** Each service's breaker state, by service name. */
  Map<String, String> states() {
    var states = new TreeMap<String, String>();
    breakers.getAllCircuitBreakers().forEach(b -> states.put(b.getName(), b.getState().name()));
    return states;
  }

  CircuitBreaker breaker(String service) {
    return breakers.circuitBreaker(service);
  }

  private static <A extends Answer> A once(long end, Attempt<A> attempt) throws IOException {
    var left = Duration.ofNanos(end - System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      throw new SocketTimeoutException("no time left for another try");
    }
    return attempt.send(left);
  }

  private <A extends Answer> A translated(String service, CheckedSupplier<A> call) {
    try {
      return call.get();
    } catch (ProblemException e) {
      throw e;
    } catch (CallNotPermittedException _) {
      throw unavailable(openFor);
    } catch (ConnectTimeoutException
        | ConnectException
        | UnknownHostException
        | NoRouteToHostException e) {
      log.warn("{} can't be reached: {}", service, e.toString());
      throw unavailable(Duration.ofSeconds(1));
    } catch (SocketTimeoutException _) {
      log.warn("{} did not answer in time", service);
      throw RelayProblems.timeout();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw unavailable(Duration.ofSeconds(1));
    } catch (IOException e) {
      log.warn("{} broke off before answering: {}", service, e.toString());
      throw RelayProblems.badGateway();
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProblemException unavailable(Duration retryAfter) {
    return new ProblemException(
        ProblemType.UNAVAILABLE,
        "This part of Wayfinder is not available just now. Try again in a moment.",
        retryAfter);
  }

  private static CircuitBreakerConfig breaking(RelayProperties.Breaker settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(settings.window())
        .minimumNumberOfCalls(settings.minimumCalls())
        .failureRateThreshold(settings.failureRate())
        .waitDurationInOpenState(settings.openFor())
        .permittedNumberOfCallsInHalfOpenState(settings.trials())
        .recordException(e -> e instanceof IOException)
        .recordResult(answer -> answer instanceof Answer a && FAILED.contains(a.status()))
        .build();
  }

  private static RetryConfig retrying(RelayProperties settings) {
    return RetryConfig.<Answer>custom()
        .maxAttempts(settings.attempts())
        .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.pause(), 2.0, 0.5))
        .retryOnResult(answer -> FAILED.contains(answer.status()) && !answer.saysWhenToComeBack())
        .consumeResultBeforeRetryAttempt((_, answer) -> closeQuietly(answer))
        .retryOnException(e ->
            e instanceof IOException
                && (!(e instanceof SocketTimeoutException) || e instanceof ConnectTimeoutException))
        .build();
  }

  private static void closeQuietly(Answer answer) {
    try {
      answer.close();
    } catch (IOException e) {
      log.debug("An answer that is not needed could not be closed", e);
    }
  }

  /**
   * What is asked of whom.
   *
   * @param again whether asking twice does no harm, so that a failure may be tried again
   * @param waits whether the service may wait for a result before it answers, which is no work
   * @param timeLimit for all tries together
   */
  record Call(String service, boolean again, boolean waits, Duration timeLimit) {}

  /** What a service answered, its body yet to be read. */
  interface Answer extends Closeable {
    int status();

    boolean saysWhenToComeBack();
  }

  /** One try, which must not take longer than the time left. */
  @FunctionalInterface
  interface Attempt<A extends Answer> {
    A send(Duration timeLeft) throws IOException;
  }
}
