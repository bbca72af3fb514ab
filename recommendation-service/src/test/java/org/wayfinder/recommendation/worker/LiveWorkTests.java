package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LiveWorkTests {

  private static final Duration LONG = Duration.ofHours(1);

  private final LiveWork live = new LiveWork();

  @Test
  void whoGivesWayGoesOnAtOnceWhenNobodyIsRanked() {
    live.giveWay(LONG);
    live.begin().close();
    live.giveWay(LONG);
  }

  @Test
  void whoGivesWayWaitsUntilTheLastIsDone() {
    var first = live.begin();
    var second = live.begin();
    var waiting = Thread.ofVirtual().start(() -> live.giveWay(LONG));
    first.close();
    await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
    second.close();
    await().until(() -> !waiting.isAlive());
  }

  @Test
  void nobodyGivesWayForEver() {
    try (var running = live.begin()) {
      live.giveWay(Duration.ofMillis(20));
      assertThat(running).isNotNull();
    }
  }
}
