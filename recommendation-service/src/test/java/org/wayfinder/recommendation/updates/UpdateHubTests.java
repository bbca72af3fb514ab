package org.wayfinder.recommendation.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpdateHubTests {

  private final UpdateHub hub = new UpdateHub();

  private static RecommendationUpdate update(String student, int version) {
    return new RecommendationUpdate(student, version, 1, 1);
  }

  @Test
  void newsReachEveryoneWhoWaitsForThatStudentAndNobodyElse() throws InterruptedException {
    try (var one = hub.subscribe("ann");
        var two = hub.subscribe("ann");
        var other = hub.subscribe("ben")) {
      hub.publish(update("ann", 3));
      assertThat(one.next(Duration.ofSeconds(1))).isEqualTo(update("ann", 3));
      assertThat(two.next(Duration.ofSeconds(1))).isEqualTo(update("ann", 3));
      assertThat(other.next(Duration.ZERO)).isNull();
    }
  }

  @Test
  void aSlowWaiterLosesTheOldestNewsNotTheNewest() throws InterruptedException {
    try (var slow = hub.subscribe("ann")) {
      for (var version = 1; version <= 100; version++) {
        hub.publish(update("ann", version));
      }
      var last = 0;
      for (var next = slow.next(Duration.ZERO); next != null; next = slow.next(Duration.ZERO)) {
        last = next.profileVersion();
      }
      assertThat(last).isEqualTo(100);
    }
  }

  @Test
  void nothingIsKeptForThoseWhoHaveGone() {
    hub.subscribe("ann").close();
    assertThat(hub.size()).isZero();
  }
}
