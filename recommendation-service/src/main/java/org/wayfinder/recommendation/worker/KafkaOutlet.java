package org.wayfinder.recommendation.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.updates.KafkaUpdateEvents;
import org.wayfinder.recommendation.updates.RecommendationUpdate;

/** Sends what came of a batch and returns only when the broker has acknowledged all of it. */
final class KafkaOutlet implements AutoCloseable {

  private final Producer<String, byte[]> producer;
  private final KafkaUpdateEvents events;
  private final String deadLetters;

  KafkaOutlet(Producer<String, byte[]> producer, KafkaUpdateEvents events, String deadLetters) {
    this.producer = producer;
    this.events = events;
    this.deadLetters = deadLetters;
  }

  /**
   * Sends updates and dead letters.
   *
   * @throws KafkaUnavailableException when not all were acknowledged; send all of them again
   */
  void send(List<RecommendationUpdate> updates, List<KafkaDeadLetter> letters) {
    try {
      var records =
          Stream.concat(
              updates.stream().map(events::toRecord),
              letters.stream().map(letter -> letter.toRecord(deadLetters)));
      List<Future<RecordMetadata>> sent = records.map(this::send).toList();
      for (var acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException cause && !(cause instanceof RetriableException)) {
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

  private Future<RecordMetadata> send(ProducerRecord<String, byte[]> outgoing) {
    return producer.send(outgoing);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
