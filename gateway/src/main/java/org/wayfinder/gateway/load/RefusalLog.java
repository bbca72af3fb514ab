package org.wayfinder.gateway.load;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of refusals with one line in ten seconds; a line for each would add to the load.
 */
final class RefusalLog {

  private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

  private final ConcurrentHashMap<String, LongAdder> refused = new ConcurrentHashMap<>();
  private final AtomicLong quietUntil = new AtomicLong(System.nanoTime());

  void count(String service, int limit) {
    refused.computeIfAbsent(service, _ -> new LongAdder()).increment();
    var until = quietUntil.get();
    var now = System.nanoTime();
    if (now - until >= 0 && quietUntil.compareAndSet(until, now + PAUSE)) {
      refused.forEach((name, count) -> {
        var some = count.sumThenReset();
        if (some > 0) {
          log.warn("Refused {} requests to {} since the last such line", some, name);
        }
      });
      log.warn("More is asked of {} than it answers in time; it gets {} at once", service, limit);
    }
  }
}
