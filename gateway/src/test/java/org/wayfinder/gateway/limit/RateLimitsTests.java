package org.wayfinder.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

  private long nanos;

  private final RateLimits limits =
      new RateLimits(
          new Rate(2, 3),
          100,
          new TimeMeter() {
            @Override
            public long currentTimeNanos() {
              return nanos;
            }

            @Override
            public boolean isWallClockBased() {
              return false;
            }
          });

  @Test
  void allowsABurstAndThenTheRate() {
    assertThat(limits.take("ann")).isZero();
    assertThat(limits.take("ann")).isZero();
    assertThat(limits.take("ann")).isZero();
    assertThat(limits.take("ann")).isEqualTo(Duration.ofMillis(500));

    nanos += Duration.ofMillis(500).toNanos();

    assertThat(limits.take("ann")).isZero();
    assertThat(limits.take("ann")).isPositive();
  }

  @Test
  void countsEachKeyForItself() {
    for (var i = 0; i < 4; i++) {
      limits.take("ann");
    }

    assertThat(limits.take("ben")).isZero();
  }
}
