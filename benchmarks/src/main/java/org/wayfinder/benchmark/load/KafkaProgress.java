package org.wayfinder.benchmark.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * How many student states a group has committed: what counts is what would not be done again after
 * a crash. The same clock for every contender.
 */
public final class KafkaProgress implements AutoCloseable {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final Admin admin;
  private final String group;

  public KafkaProgress(String bootstrapServers, String group) {
    this.admin =
        Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    this.group = group;
  }

  /**
   * So many events were committed at that moment.
   *
   * @param nanos of {@link System#nanoTime}
   */
  public record Mark(long events, long nanos) {

    /** Events a second since an earlier mark. */
    public double perSecondSince(Mark before) {
      return (events - before.events) * 1e9 / (nanos - before.nanos);
    }
  }

  /**
   * Waits until at least so many are committed.
   *
   * @return the first moment seen at which they were
   * @throws IllegalStateException when they are not within the limit
   */
  public Mark await(long events, Duration limit) {
    return follow(events, limit).last();
  }

  /**
   * Events a second from a mark until the last commit before all were done. What the last commit
   * waited for, after there was no more work, does not count.
   */
  public double rate(Mark from, long events, Duration limit) {
    var marks = follow(events, limit);
    var until = marks.beforeLast().events() > from.events() ? marks.beforeLast() : marks.last();
    return until.perSecondSince(from);
  }

  private record Marks(Mark beforeLast, Mark last) {}

  private Marks follow(long events, Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    var before = new Mark(0, System.nanoTime());
    while (true) {
      var now = new Mark(committed(), System.nanoTime());
      if (now.events() >= events) {
        return new Marks(before, now);
      }
      if (now.events() > before.events()) {
        before = now;
      }
      if (now.nanos() > end) {
        throw new IllegalStateException(
            "Only %d of %d events were done within %s".formatted(now.events(), events, limit));
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private long committed() {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(30, TimeUnit.SECONDS)
          .entrySet()
          .stream()
          .filter(partition -> partition.getKey().topic().equals(KafkaStudents.TOPIC))
          .map(Map.Entry::getValue)
          .mapToLong(OffsetAndMetadata::offset)
          .sum();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
