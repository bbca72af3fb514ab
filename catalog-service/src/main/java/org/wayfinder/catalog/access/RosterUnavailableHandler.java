package org.wayfinder.catalog.access;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.Problems;
import org.wayfinder.service.remote.RemoteUnavailableException;

/** Says 503 while nobody can tell who is an editor; comes before the handler of everything else. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RosterUnavailableHandler {

  private static final Logger log = LoggerFactory.getLogger(RosterUnavailableHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> roster(RemoteUnavailableException e, ServletWebRequest request) {
    log.warn("Closed to an editor: {}", String.valueOf(e.getCause()));
    return Problems.entity(
        new ProblemException(
            ProblemType.UNAVAILABLE,
            "Whether you may do this can't be found out just now, so it stays closed.",
            Duration.ofSeconds(2)),
        request.getRequest().getRequestURI());
  }
}
