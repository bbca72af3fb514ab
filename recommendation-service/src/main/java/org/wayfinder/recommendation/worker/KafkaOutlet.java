package org.wayfinder.recommendation.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import org.wayfinder.recommendation.updates.RecommendationUpdate;

/** Sends what came of a batch and returns only when the broker has acknowledged all of it. */
public final class KafkaOutlet implements AutoCloseable {

  /** What a broker says to a producer that it doesn't know, or knows as somebody else. */
  private static final List<Class<? extends KafkaException>> SPOILING =
      List.of(
          OutOfOrderSequenceException.class,
          InvalidPidMappingException.class,
          InvalidProducerEpochException.class,
          ProducerFencedException.class);

  private final Producer<String, byte[]> producer;
  private final KafkaUpdateEvents events;
  private final String deadLetters;
  private boolean spoiled;

  public KafkaOutlet(
      Producer<String, byte[]> producer, KafkaUpdateEvents events, String deadLetters) {
    this.producer = producer;
    this.events = events;
    this.deadLetters = deadLetters;
  }

  /**
   * Sends updates and dead letters.
   *
   * @throws KafkaUnavailableException when not all were acknowledged; send all of them again
   */
  public void send(List<RecommendationUpdate> updates, List<KafkaDeadLetter> letters) {
    try {
      var news = updates.stream().map(events::toRecord).map(this::send).toList();
      var aside = letters.stream().map(letter -> send(letter.toRecord(deadLetters))).toList();
      for (var acknowledgement : news) {
        acknowledgement.get();
      }
      for (var i = 0; i < aside.size(); i++) {
        awaitSetAside(letters.get(i), aside.get(i));
      }
    } catch (ExecutionException e) {
      spoiled = SPOILING.stream().anyMatch(kind -> kind.isInstance(e.getCause()));
      if (!spoiled
          && e.getCause() instanceof KafkaException cause
          && !(cause instanceof RetriableException)) {
        throw cause;
      }
      throw new KafkaUnavailableException(e);
    } catch (RetriableException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  /**
   * A record that is too large for the dead letters must not block either: a notice goes instead.
   */
  private void awaitSetAside(KafkaDeadLetter letter, Future<RecordMetadata> acknowledgement)
      throws ExecutionException, InterruptedException {
    try {
      acknowledgement.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RecordTooLargeException)) {
        throw e;
      }
      send(letter.toNotice(deadLetters)).get();
    }
  }

  /** Whether only a new one will ever send again. */
  public boolean isSpoiled() {
    return spoiled;
  }

  private Future<RecordMetadata> send(ProducerRecord<String, byte[]> outgoing) {
    return producer.send(outgoing);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
