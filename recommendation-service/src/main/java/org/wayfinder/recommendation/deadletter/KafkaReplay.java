package org.wayfinder.recommendation.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;
import org.wayfinder.recommendation.worker.KafkaDeadLetter;

/**
 * Reads records of the dead-letter topic by their offsets and sends them as they first came: key,
 * body and headers, with ours taken off and the number of attempts put on.
 */
final class KafkaReplay implements Replays.Session {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final KafkaDeadLetterTopic topic;
  private final String topicId;
  private final Consumer<String, byte[]> consumer;
  private final Producer<String, byte[]> producer;
  private final Map<Long, ConsumerRecord<String, byte[]>> polled = new HashMap<>();
  private int polledPartition = -1;

  KafkaReplay(KafkaClients clients, KafkaDeadLetterTopic topic) {
    this.topic = topic;
    this.topicId = topic.id();
    this.consumer = clients.lonelyConsumer();
    this.producer = clients.producer();
  }

  @Override
  public boolean replay(DeadLetter letter) {
    try {
      var found =
          letter.place().topicId().equals(topicId)
              ? read(letter.place())
              : Optional.<ConsumerRecord<String, byte[]>>empty();
      // The id again: an offset alone could be another record's by now.
      var same =
          found.filter(r -> KafkaDeadLetterReading.read(r, topicId).id().equals(letter.id()));
      if (same.isPresent()) {
        producer.send(original(same.get(), letter)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
      return same.isPresent();
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }

  private Optional<ConsumerRecord<String, byte[]>> read(DeadLetter.Place place)
      throws TimeoutException {
    if (place.partition() == polledPartition && polled.containsKey(place.offset())) {
      return Optional.ofNullable(polled.get(place.offset()));
    }
    var partition = new TopicPartition(topic.name(), place.partition());
    if (!holds(partition, place.offset())) {
      return Optional.empty();
    }
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    polledPartition = place.partition();
    polled.clear();
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) <= place.offset()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("The broker gave no record in " + PATIENCE);
      }
      consumer.poll(POLL).forEach(next -> polled.put(next.offset(), next));
    }
    return Optional.ofNullable(polled.get(place.offset()));
  }

  private boolean holds(TopicPartition partition, long offset) {
    var first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    return first <= offset && offset < end;
  }

  private static ProducerRecord<String, byte[]> original(
      ConsumerRecord<String, byte[]> found, DeadLetter letter) {
    var headers = new RecordHeaders(found.headers());
    KafkaDeadLetter.headers().forEach(headers::remove);
    put(headers, KafkaDeadLetterReading.ATTEMPTS, Integer.toString(letter.attempts()));
    put(headers, KafkaDeadLetterReading.REPLAY_OF, letter.id());
    return new ProducerRecord<>(letter.origin().topic(), null, found.key(), found.value(), headers);
  }

  private static void put(RecordHeaders headers, String name, String value) {
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
