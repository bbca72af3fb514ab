package org.wayfinder.recommendation.reranking;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.edition.EditionUnavailableException;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaFollower;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.recommendation.worker.KafkaOutlet;

/**
 * Takes slices one at a time, as one of the group that shares them, on a thread of its own beside
 * the students' worker, and commits when a slice is marked as done. While something is away it
 * leaves the group and comes back; a slice that can't be done doesn't block the others, because the
 * planner hands it out again.
 */
final class KafkaRerankingWorker extends KafkaFollower {

  private static final Logger log = LoggerFactory.getLogger(KafkaRerankingWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Supplier<KafkaOutlet> outlets;
  private final String topic;
  private final KafkaSliceProcessor processor;

  KafkaRerankingWorker(
      KafkaClients clients,
      KafkaTopics topics,
      String topic,
      Supplier<KafkaOutlet> outlets,
      KafkaSliceProcessor processor) {
    super(clients, topics, "The work of re-rankings");
    this.topic = topic;
    this.outlets = outlets;
    this.processor = processor;
  }

  @Override
  protected Consumer<String, byte[]> consumer(KafkaClients from) {
    return from.rerankingConsumer();
  }

  @Override
  protected void follow(Consumer<String, byte[]> open, BooleanSupplier goOn) {
    try (var outlet = outlets.get()) {
      open.subscribe(List.of(topic));
      while (goOn.getAsBoolean() && !outlet.isSpoiled()) {
        for (var received : open.poll(POLL)) {
          process(received, outlet);
          commit(open);
        }
        worked();
      }
    }
  }

  private void process(ConsumerRecord<String, byte[]> received, KafkaOutlet outlet) {
    var item = KafkaSliceItem.of(received);
    if (item.isEmpty()) {
      log.warn("Skipped record {} of {}: not a slice", received.offset(), topic);
      return;
    }
    try {
      processor.process(item.get(), outlet);
    } catch (StoreUnavailableException
        | EditionUnavailableException
        | KafkaUnavailableException
        | KafkaException e) {
      throw e; // not the slice's fault: it stays uncommitted and is done again
    } catch (RuntimeException e) {
      log.error("Slice {} could not be done; it will be handed out again", item.get().key(), e);
    }
  }

  private static void commit(Consumer<String, byte[]> open) {
    try {
      open.commitSync();
    } catch (CommitFailedException | RebalanceInProgressException e) {
      log.info("Slices moved before the commit: {}", e.toString());
    }
  }
}
