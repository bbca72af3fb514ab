package org.wayfinder.catalog.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Indexes a new edition soon after it is served. When that fails, the older one stays searchable,
 * health says so, and it is tried again after a while: the rest of the catalogue needs no search.
 */
class SearchSchedule implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(SearchSchedule.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private final EditionIndexes indexes;
  private final Clock clock;
  private volatile @Nullable Instant failed;
  private volatile int searched;

  SearchSchedule(EditionIndexes indexes, Clock clock) {
    this.indexes = indexes;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${wayfinder.refresh-interval:1s}")
  void indexNewest() {
    var before = failed;
    if (before != null && clock.instant().isBefore(before.plus(PAUSE_AFTER_FAILURE))) {
      return;
    }
    try {
      indexes.maybeRefresh();
      failed = null;
      note();
    } catch (IOException | RuntimeException e) {
      failed = clock.instant();
      log.error("The newest edition can't be searched; trying again in a while", e);
    }
  }

  private void note() throws IOException {
    var index = indexes.acquire();
    try {
      if (index.edition() != searched) {
        searched = index.edition();
        log.info("Searching edition {}", searched);
      }
    } finally {
      indexes.release(index);
    }
  }

  @Override
  public Health health() {
    if (failed != null) {
      return Health.status("DEGRADED").withDetail("edition", searched).build();
    }
    return searched == 0
        ? Health.outOfService().withDetail("waitingFor", "edition").build()
        : Health.up().withDetail("edition", searched).build();
  }
}
