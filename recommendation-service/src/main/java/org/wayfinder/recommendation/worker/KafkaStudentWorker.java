package org.wayfinder.recommendation.worker;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
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
import org.wayfinder.recommendation.position.KafkaPositions;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/**
 * Takes student states from Kafka in batches: process, announce, await the acknowledgements, and
 * only then note the position and commit. While something it needs is away it keeps its batch,
 * pauses its partitions and goes on polling, so that it stays a member of its group. One thread
 * owns the consumer.
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
  private final KafkaPositions positions;
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
      KafkaPositions positions,
      WorkerStatus status,
      WorkerProperties settings) {
    this.consumers = consumers;
    this.outlets = outlets;
    this.topics = topics;
    this.topic = topic;
    this.processor = processor;
    this.positions = positions;
    this.status = status;
    this.backoff = new Backoff(settings.firstPause(), settings.longestPause());
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        awaitTopics();
        workUntilUnusable();
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

  /**
   * A broker that lost its data in the middle of a commit answers that there is no such group,
   * which these clients take for the end. What was not committed is read again with new ones.
   */
  private void workUntilUnusable() throws InterruptedException {
    try {
      workWithNewClients();
    } catch (WakeupException | InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      status.is(WorkerStatus.State.PAUSED, "broker");
      log.warn("Kafka's answer can't be gone on with; beginning anew with new clients", e);
      Thread.sleep(backoff.failed());
    }
  }

  /** Works until it is told to stop, or until these clients are good for nothing any more. */
  private void workWithNewClients() {
    pending.clear();
    positions.begin();
    try (var consumer = consumers.get();
        var outlet = outlets.get()) {
      open = consumer;
      consumer.subscribe(List.of(topic), new KafkaRebalance(consumer, pending, positions));
      while (!stopping && positions.isCurrent() && !outlet.isSpoiled()) {
        step(consumer, outlet);
      }
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
    pending.add(consumer.poll(isIdle() ? IDLE_POLL : PAUSED_POLL));
    status.lag(KafkaLag.of(consumer));
    // A rebalance may have taken away what was waited for.
    if (!isIdle() && System.nanoTime() < tryAgainAt) {
      return;
    }
    try {
      positions.settle(consumer, pending.isEmpty());
      if (positions.isSettled() && (pending.isEmpty() || worked(consumer, outlet))) {
        goOn(consumer);
      }
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

  private boolean isIdle() {
    return pending.isEmpty() && positions.isSettled();
  }

  /** Works on the batch; false when the database isn't where it was, so that it is read again. */
  private boolean worked(Consumer<String, byte[]> consumer, KafkaOutlet outlet) {
    if (positions.continuedBy(pending.begins(), consumer)) {
      processor.process(pending.records(), outlet);
      if (positions.advance(pending.offsets(), consumer)) {
        consumer.commitSync(pending.offsets());
        return true;
      }
    }
    pending.clear();
    return false;
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

  @Override
  public void stop() {
    stopping = true;
    var consumer = open;
    if (consumer != null) {
      consumer.wakeup();
    }
  }
}
