package org.wayfinder.system;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** What became of each request of a load. */
final class LoadOutcome {

  private final Duration time;
  private final int[] statuses;
  private final long[] nanos;
  private final LongAdder withoutRetryAfter = new LongAdder();
  private final ConcurrentHashMap<String, Integer> failures = new ConcurrentHashMap<>();

  LoadOutcome(int total, Duration time) {
    this.time = time;
    this.statuses = new int[total];
    this.nanos = new long[total];
  }

  int total() {
    return statuses.length;
  }

  void answered(int number, HttpLine.Reply reply, long took) {
    statuses[number] = reply.status();
    nanos[number] = took;
    if (isRefusal(reply.status()) && !reply.retryAfter()) {
      withoutRetryAfter.increment();
    }
  }

  void failed(int number, Exception e) {
    nanos[number] = -1;
    failures.merge(e.toString(), 1, Integer::sum);
  }

  private static boolean isRefusal(int status) {
    return status == 429 || status == 503;
  }

  private static boolean isAccepted(int status) {
    return status >= 200 && status < 300;
  }

  /** Connections that broke, answers that didn't come: what happened, and how often. */
  Map<String, Integer> failures() {
    return Map.copyOf(failures);
  }

  /** How many were refused without being told when to come back. */
  long refusedWithoutRetryAfter() {
    return withoutRetryAfter.sum();
  }

  /** How often each status came. */
  Map<Integer, Long> byStatus() {
    var counts = new TreeMap<Integer, Long>();
    Arrays.stream(statuses).forEach(status -> counts.merge(status, 1L, Long::sum));
    return counts;
  }

  long accepted() {
    return Arrays.stream(statuses).filter(LoadOutcome::isAccepted).count();
  }

  double refusedShare() {
    return (double) Arrays.stream(statuses).filter(LoadOutcome::isRefusal).count() / total();
  }

  /** Accepted requests a second. */
  double goodput() {
    return (double) accepted() / time.toSeconds();
  }

  /** How long the accepted took, in milliseconds from when they were to be sent. */
  double acceptedMillis(double percentile) {
    return percentile(percentile, true);
  }

  /** How long the refused took. */
  double refusedMillis(double percentile) {
    return percentile(percentile, false);
  }

  private double percentile(double percentile, boolean accepted) {
    var sorted =
        IntStream.range(0, total())
            .filter(i -> accepted ? isAccepted(statuses[i]) : isRefusal(statuses[i]))
            .mapToLong(i -> nanos[i])
            .sorted()
            .toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
  }

  @Override
  public String toString() {
    return "%d/s for %d s: %s, accepted %.0f/s p50 %.1f p99 %.1f ms, refused p99 %.1f ms, failed %s"
        .formatted(
            total() / time.toSeconds(),
            time.toSeconds(),
            byStatus(),
            goodput(),
            acceptedMillis(50),
            acceptedMillis(99),
            refusedMillis(99),
            failures);
  }
}
