package org.wayfinder.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * Counts calls per key in token buckets. The memory it needs is bounded: a key that rested long
 * enough to have a full bucket again may be forgotten without a difference.
 */
final class RateLimits {

  private final Rate rate;
  private final TimeMeter time;
  private final Cache<String, Bucket> buckets;

  RateLimits(Rate rate, int tracked, TimeMeter time) {
    this.rate = rate;
    this.time = time;
    var untilFull = Duration.ofSeconds(1 + rate.burst() / rate.perSecond());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(tracked)
            .expireAfterAccess(untilFull.plusMinutes(1))
            .build();
  }

  /**
   * Takes one call from the key's bucket; zero when there was one, else the time until there is.
   */
  Duration take(String key) {
    var probe = buckets.get(key, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private Bucket bucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit ->
            limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
        .build();
  }
}
