package org.wayfinder.service;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * How every service talks to MongoDB: an acknowledged write is on a majority's journal, and a
 * database that is away costs a caller seconds and a 503, not the driver's half minute and a 500.
 */
@AutoConfiguration
@ConditionalOnClass(MongoException.class)
@EnableConfigurationProperties(MongoPatience.class)
@Import(MongoDefaults.UnavailableHandler.class)
public class MongoDefaults {

  private static final int SELECTION_MILLIS = 2_000;
  private static final int CONNECT_MILLIS = 2_000;

  @Bean
  MongoClientSettingsBuilderCustomizer boundedWaits(MongoPatience patience) {
    return settings ->
        settings
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(SELECTION_MILLIS, TimeUnit.MILLISECONDS))
            .applyToSocketSettings(socket ->
                socket
                    .connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                    .readTimeout(patience.answerWithin().toMillis(), TimeUnit.MILLISECONDS))
            .applyToConnectionPoolSettings(
                pool -> pool.maxSize(50).maxWaitTime(SELECTION_MILLIS, TimeUnit.MILLISECONDS))
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY);
  }

  /**
   * Says 503 when the database can't be reached, before the general handler would say 500, and
   * tells apart what certainly did not happen from what may have.
   */
  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class UnavailableHandler {

    private static final Logger log = LoggerFactory.getLogger(UnavailableHandler.class);
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @ExceptionHandler({
      MongoTimeoutException.class,
      MongoConnectionPoolClearedException.class,
      MongoSocketOpenException.class
    })
    ResponseEntity<Object> neverReached(MongoException e, ServletWebRequest request) {
      return unavailable(
          "The database can't be reached. Nothing was changed; try again in a few seconds.",
          e,
          request);
    }

    @ExceptionHandler({
      MongoSocketException.class,
      MongoNotPrimaryException.class,
      MongoNodeIsRecoveringException.class
    })
    ResponseEntity<Object> brokenOff(MongoException e, ServletWebRequest request) {
      return unavailable(
          READS.contains(request.getRequest().getMethod())
              ? "The database did not answer. Try again in a few seconds."
              : "The database did not answer, so whether the change was made isn't known. Read it"
                  + " again before you repeat it.",
          e,
          request);
    }

    private static ResponseEntity<Object> unavailable(
        String detail, MongoException e, ServletWebRequest request) {
      log.warn("The database can't be reached: {}", e.getClass().getSimpleName());
      return Problems.entity(
          new ProblemException(ProblemType.UNAVAILABLE, detail, Duration.ofSeconds(2)),
          request.getRequest().getRequestURI());
    }
  }
}
