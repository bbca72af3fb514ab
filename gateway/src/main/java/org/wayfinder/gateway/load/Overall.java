package org.wayfinder.gateway.load;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The places of all services together. There are fewer as soon as the gateway's own threads run
 * late: then the processors are what everybody waits for, and a request that is let in makes all
 * others later, whichever service it is for.
 */
final class Overall implements AutoCloseable {

  private final AIMDLimit limit;
  private final SimpleLimiter<Void> limiter;
  private final Duration between;
  private final LongSupplier clock;
  private final Thread watch;

  Overall(LoadProperties settings, LongSupplier clock) {
    this.limit =
        AIMDLimit.newBuilder()
            .minLimit(Integer.getInteger("x.min", 4))
            .initialLimit(settings.overall())
            .maxLimit(settings.overall())
            .backoffRatio(Double.parseDouble(System.getProperty("x.ratio", "0.7")))
            .timeout(Integer.getInteger("x.late", 10), TimeUnit.MILLISECONDS)
            .build();
    this.limiter = SimpleLimiter.<Void>newBuilder().named("overall").limit(limit).build();
    this.clock = clock;
    this.between = Duration.ofMillis(10);
    this.watch = Thread.ofVirtual().name("lateness").start(this::watch);
  }

  Optional<Limiter.Listener> take() {
    return limiter.acquire(null);
  }

  boolean full() {
    return limiter.getInflight() >= limiter.getLimit();
  }

  int limit() {
    return limit.getLimit();
  }

  /** The gateway's threads ran that late. */
  void late(long nanos) {
    limit.onSample(0, nanos, limiter.getInflight(), false);
  }

  private void watch() {
    try {
      var n = 0;
      var low = Integer.MAX_VALUE;
      var worst = 0L;
      while (true) {
        var due = clock.getAsLong() + between.toNanos();
        Thread.sleep(between);
        var l = Math.max(0, clock.getAsLong() - due);
        late(l);
        worst = Math.max(worst, l);
        low = Math.min(low, limit());
        if (++n % 100 == 0) {
          System.out.println("[overall] lowest " + low + " latest " + worst / 1000000);
          low = Integer.MAX_VALUE;
          worst = 0;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
