package org.wayfinder.recommendation.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PreviewTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private final Preview running =
      Preview.started("p", 1, "hash", 10, NOON, Duration.ofHours(1)).passed(3, NOON);

  @Test
  void oneThatNobodyComputesAnyMoreHasFailed() {
    assertThat(running.asOf(NOON.plusSeconds(30), SILENCE)).isEqualTo(running);
    var lost = running.asOf(NOON.plusSeconds(31), SILENCE);
    assertThat(lost.state()).isEqualTo(Preview.State.FAILED);
    assertThat(lost.done()).isEqualTo(3);
  }

  @Test
  void oneThatIsDoneStaysDone() {
    var done = running.finished(Preview.State.DONE, null, NOON, Duration.ofHours(1));
    assertThat(done.asOf(NOON.plusSeconds(3000), SILENCE)).isEqualTo(done);
  }
}
