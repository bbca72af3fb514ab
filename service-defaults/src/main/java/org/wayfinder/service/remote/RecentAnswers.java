package org.wayfinder.service.remote;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Remembers answers for a moment, so that a page with many parts asks once. A failure is never
 * remembered and never covered up by an older answer.
 */
public final class RecentAnswers<K, V> {

  private static final int MOST = 10_000;

  private final Map<K, Remembered<V>> answers = new ConcurrentHashMap<>();
  private final long nanos;
  private final LongSupplier clock;

  public RecentAnswers(Duration remember, LongSupplier nanoClock) {
    this.nanos = remember.toNanos();
    this.clock = nanoClock;
  }

  private record Remembered<V>(V answer, long at) {}

  /** The answer from the last moment, or a new one; two callers may ask at the same time. */
  public V get(K question, Supplier<V> ask) {
    var known = answers.get(question);
    var now = clock.getAsLong();
    if (known != null && now - known.at < nanos) {
      return known.answer;
    }
    if (answers.size() >= MOST) {
      answers.values().removeIf(remembered -> now - remembered.at >= nanos);
    }
    var answer = ask.get();
    if (answers.size() < MOST) {
      answers.put(question, new Remembered<>(answer, now)); // counts from before the asking
    }
    return answer;
  }
}
