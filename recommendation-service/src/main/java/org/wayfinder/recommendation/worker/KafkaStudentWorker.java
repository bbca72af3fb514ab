package org.wayfinder.recommendation.worker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
import org.wayfinder.recommendation.messaging.Backoff;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.messaging.ServiceThread;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/**
 * Takes student states from Kafka in batches: process, announce, await the acknowledgements, and
 * only then commit. While something it needs is away it keeps its batch, pauses its partitions and
 * goes on polling, so that it stays a member of its group. One thread owns the consumer.
 */
final class KafkaStudentWorker implements ServiceThread.Work {

  private static final Logger log = LoggerFactory.getLogger(KafkaStudentWorker.class);
  private static final Duration IDLE_POLL = Duration.ofSeconds(1);
  private static final Duration PAUSED_POLL = Duration.ofMillis(100);

  private final Supplier<Consumer<String, byte[]>> consumers;
  private final Supplier<KafkaOutlet> outlets;
  private final Runnable topics;
  private final String topic;
  private final KafkaBatchProcessor processor;
  private final WorkerStatus status;
  private final Backoff backoff;
  private final KafkaBatch pending = new KafkaBatch();
  private volatile boolean stopping;
  private volatile @Nullable Consumer<String, byte[]> open;
  private long tryAgainAt;

  KafkaStudentWorker(
      Supplier<Consumer<String, byte[]>> consumers,
      Supplier<KafkaOutlet> outlets,
      Runnable topics,
      String topic,
      KafkaBatchProcessor processor,
      WorkerStatus status,
      WorkerProperties settings) {
    this.consumers = consumers;
    this.outlets = outlets;
    this.topics = topics;
    this.topic = topic;
    this.processor = processor;
    this.status = status;
    this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
  }

  @Override
  public void run() {
    try {
      awaitTopics();
      try (var consumer = consumers.get();
          var outlet = outlets.get()) {
        open = consumer;
        consumer.subscribe(List.of(topic), new Rebalance(consumer));
        while (!stopping) {
          step(consumer, outlet);
        }
      }
      status.is(WorkerStatus.State.STOPPED, null);
    } catch (WakeupException | InterruptedException _) {
      status.is(WorkerStatus.State.STOPPED, null);
    } catch (Throwable e) {
      // Whatever it was, a worker that ended must show in health and in the log.
      status.is(WorkerStatus.State.DEAD, null);
      log.error("The worker has died; nobody is ranked here until a restart", e);
    } finally {
      open = null;
    }
  }

  private void awaitTopics() throws InterruptedException {
    while (!stopping) {
      try {
        topics.run();
        backoff.worked();
        return;
      } catch (KafkaUnavailableException e) {
        status.is(WorkerStatus.State.PAUSED, "broker");
        log.warn("Kafka is not there yet: {}", e.toString());
        Thread.sleep(backoff.failed());
      }
    }
  }

  /** Polls once, and works on what is pending if it is time for that. */
  private void step(Consumer<String, byte[]> consumer, KafkaOutlet outlet) {
    pending.add(consumer.poll(pending.isEmpty() ? IDLE_POLL : PAUSED_POLL));
    status.lag(lag(consumer));
    if (pending.isEmpty()) {
      goOn(consumer); // also when a rebalance took away all that was waited for
      return;
    }
    if (System.nanoTime() < tryAgainAt) {
      return;
    }
    try {
      processor.process(pending.records(), outlet);
      consumer.commitSync(pending.offsets());
      goOn(consumer);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // Others have these partitions now and process the records again, which does no harm.
      log.info("Partitions moved before the commit: {}", e.toString());
      goOn(consumer);
    } catch (StoreUnavailableException e) {
      pause(consumer, WorkerStatus.State.PAUSED, "database", e);
    } catch (EditionUnavailableException e) {
      pause(consumer, WorkerStatus.State.WAITING_FOR_EDITION, null, e);
    } catch (KafkaUnavailableException | RetriableException e) {
      pause(consumer, WorkerStatus.State.PAUSED, "broker", e);
    }
  }

  private void goOn(Consumer<String, byte[]> consumer) {
    pending.clear();
    backoff.worked();
    tryAgainAt = 0;
    consumer.resume(consumer.paused());
    status.is(WorkerStatus.State.RUNNING, null);
  }

  private void pause(
      Consumer<String, byte[]> consumer,
      WorkerStatus.State state,
      @Nullable String because,
      RuntimeException e) {
    var wait = backoff.failed();
    log.warn("{} records wait {}: {}", pending.records().size(), wait, e.toString());
    status.is(state, because);
    tryAgainAt = System.nanoTime() + wait.toNanos();
    consumer.pause(consumer.assignment());
  }

  private static @Nullable Long lag(Consumer<String, byte[]> consumer) {
    var sum = 0L;
    for (var partition : consumer.assignment()) {
      var lag = consumer.currentLag(partition);
      if (lag.isEmpty()) {
        return null;
      }
      sum += lag.getAsLong();
    }
    return sum;
  }

  @Override
  public void stop() {
    stopping = true;
    var consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** What is taken away is no longer ours to process; what is added waits if we wait. */
  private final class Rebalance implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    Rebalance(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      pending.drop(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      if (!pending.isEmpty()) {
        consumer.pause(partitions);
      }
    }
  }
}
