package org.wayfinder.recommendation.reading;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;
import org.wayfinder.service.remote.RemoteUnavailableException;

/** Maps what is away to 503 with Retry-After; comes before the handler of everything else. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnavailableHandler {

  private static final Logger log = LoggerFactory.getLogger(UnavailableHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> store(StoreUnavailableException e, ServletWebRequest request) {
    return unavailable("The database can't be reached just now.", request);
  }

  @ExceptionHandler
  ResponseEntity<Object> broker(KafkaUnavailableException e, ServletWebRequest request) {
    return unavailable("Kafka can't be reached just now.", request);
  }

  @ExceptionHandler
  ResponseEntity<Object> edition(EditionUnavailableException e, ServletWebRequest request) {
    return unavailable("The catalogue's edition is not here yet.", request);
  }

  @ExceptionHandler
  ResponseEntity<Object> remote(RemoteUnavailableException e, ServletWebRequest request) {
    log.warn("Closed to a reader: {}", String.valueOf(e.getCause()));
    return unavailable(
        "Whether you may see this can't be found out just now, so it stays closed.", request);
  }

  private static ResponseEntity<Object> unavailable(String detail, ServletWebRequest request) {
    return Problems.entity(
        new ProblemException(ProblemType.UNAVAILABLE, detail, Duration.ofSeconds(2)),
        request.getRequest().getRequestURI());
  }
}
