package org.wayfinder.catalog.edition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Repeats the keeper's steps, serving and announcing apart so that a broker that is away never
 * keeps a new edition from readers. As a health indicator it says what the service waits for.
 */
class EditionSchedule implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(EditionSchedule.class);

  private final EditionKeeper keeper;
  private final EditionAnnouncer announcer;
  private final EditionIndexes indexes;
  private final CurrentEdition current;
  private final Map<String, String> troubles = new ConcurrentHashMap<>();

  /** Makes sure the store's indexes are there. */
  interface EditionIndexes {
    void create();
  }

  EditionSchedule(
      EditionKeeper keeper,
      EditionAnnouncer announcer,
      EditionIndexes indexes,
      CurrentEdition current) {
    this.keeper = keeper;
    this.announcer = announcer;
    this.indexes = indexes;
    this.current = current;
  }

  @Scheduled(fixedDelayString = "${wayfinder.refresh-interval:1s}")
  void serveNewest() {
    attempt(
        "database",
        () -> {
          if (current.peek().isEmpty()) {
            indexes.create();
          }
          keeper.publishFiles();
          keeper.refresh();
        });
  }

  @Scheduled(fixedDelayString = "${wayfinder.refresh-interval:1s}")
  void announce() {
    if (current.peek().isPresent()) {
      attempt("announcement", () -> keeper.announceNew(announcer));
    }
  }

  @Scheduled(
      initialDelayString = "${wayfinder.kafka.topic-check:30s}",
      fixedDelayString = "${wayfinder.kafka.topic-check:30s}")
  void announceAgain() {
    attempt("topic", () -> keeper.announceAgain(announcer));
  }

  private void attempt(String what, Runnable step) {
    try {
      step.run();
      troubles.remove(what);
    } catch (RuntimeException e) {
      var trouble = e.getClass().getSimpleName();
      if (!trouble.equals(troubles.put(what, trouble))) {
        log.warn("The catalogue waits for its {}; trying again", what, e);
      }
    }
  }

  @Override
  public Health health() {
    return current
        .peek()
        .map(loaded -> Health.up().withDetail("edition", loaded.edition().number()))
        .orElseGet(() -> Health.outOfService().withDetail("waitingFor", "database"))
        .build();
  }
}
