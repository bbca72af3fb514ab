package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.edition.Edition;

class SearchScheduleTests {

  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private Optional<Edition> newest = Optional.empty();
  private int asked;
  private boolean broken;
  private EditionIndexes indexes;
  private SearchSchedule schedule;

  @BeforeEach
  void start() throws Exception {
    indexes =
        new EditionIndexes(() -> {
          asked++;
          if (broken) {
            throw new IllegalStateException("broken on purpose");
          }
          return newest;
        });
    schedule = new SearchSchedule(indexes, clock);
  }

  @AfterEach
  void close() throws Exception {
    indexes.close();
  }

  @Test
  void waitsForTheFirstEdition() {
    schedule.indexNewest();
    assertThat(status()).isEqualTo("OUT_OF_SERVICE");
    newest = Optional.of(Searches.edition(1, Shipped.catalogue()));
    schedule.indexNewest();
    assertThat(status()).isEqualTo("UP");
    assertThat(schedule.health().getDetails()).containsEntry("edition", 1);
  }

  @Test
  void staysWithTheOldEditionWhenTheNewOneCantBeIndexedAndTriesAgainLater() {
    newest = Optional.of(Searches.edition(1, Shipped.catalogue()));
    schedule.indexNewest();
    broken = true;
    schedule.indexNewest();
    assertThat(status()).isEqualTo("DEGRADED");
    assertThat(schedule.health().getDetails()).containsEntry("edition", 1);
    var triedSoFar = asked;
    schedule.indexNewest();
    assertThat(asked).as("not again at once").isEqualTo(triedSoFar);
    broken = false;
    newest = Optional.of(Searches.edition(2, Shipped.catalogue()));
    now = now.plus(Duration.ofSeconds(31));
    schedule.indexNewest();
    assertThat(status()).isEqualTo("UP");
    assertThat(schedule.health().getDetails()).containsEntry("edition", 2);
  }

  private String status() {
    return schedule.health().getStatus().getCode();
  }
}
