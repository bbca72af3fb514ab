package org.wayfinder.recommendation.updates;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings news of a student's recommendations to the threads of this instance that wait for them. A
 * waiter that doesn't keep up loses the oldest news, never the newest, and holds up nobody.
 */
public final class UpdateHub {

  private static final int KEPT = 8;

  private final Map<String, Set<Subscription>> waiting = new ConcurrentHashMap<>();

  /** Starts to collect news of a student; close it when done. */
  public Subscription subscribe(String studentId) {
    var subscription = new Subscription(studentId);
    waiting.compute(
        studentId,
        (_, others) -> {
          Set<Subscription> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(subscription);
          return all;
        });
    return subscription;
  }

  /** Passes news on to whoever waits for it. */
  public void publish(RecommendationUpdate update) {
    var interested = waiting.get(update.studentId());
    if (interested != null) {
      interested.forEach(subscription -> subscription.offer(update));
    }
  }

  /** How many students are waited for. */
  int size() {
    return waiting.size();
  }

  /** One waiter's news of one student. */
  public final class Subscription implements AutoCloseable {

    private final String studentId;
    private final BlockingQueue<RecommendationUpdate> news = new ArrayBlockingQueue<>(KEPT);

    private Subscription(String studentId) {
      this.studentId = studentId;
    }

    private void offer(RecommendationUpdate update) {
      while (!news.offer(update)) {
        news.poll();
      }
    }

    /** The next news; null when there was none in that time. */
    public @Nullable RecommendationUpdate next(Duration patience) throws InterruptedException {
      return news.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
      waiting.computeIfPresent(
          studentId,
          (_, all) -> {
            all.remove(this);
            return all.isEmpty() ? null : all;
          });
    }
  }
}
