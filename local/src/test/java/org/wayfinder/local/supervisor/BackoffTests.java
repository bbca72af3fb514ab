package org.wayfinder.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

  private final Backoff backoff = new Backoff();

  @Test
  void doublesUpToHalfAMinute() {
    var pauses =
        IntStream.range(0, 7)
            .mapToObj(i -> backoff.afterAnswering(Duration.ofSeconds(1)).toSeconds());

    assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void beginsAnewAfterTenSecondsOfAnswers() {
    backoff.afterAnswering(Duration.ofSeconds(1));
    backoff.afterAnswering(Duration.ofSeconds(1));

    assertThat(backoff.afterAnswering(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(1));
  }
}
