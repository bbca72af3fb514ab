package org.wayfinder.recommendation.reranking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.wayfinder.recommendation.messaging.KafkaClients;
import org.wayfinder.recommendation.messaging.KafkaTopics;
import org.wayfinder.recommendation.messaging.KafkaUnavailableException;

/**
 * Slices as records, dealt out evenly to the partitions of their topic. That is rare, so each time
 * takes a producer of its own.
 */
final class KafkaSliceQueue implements SliceQueue {

  private final KafkaClients clients;
  private final KafkaTopics topics;
  private final String topic;

  KafkaSliceQueue(KafkaClients clients, KafkaTopics topics, String topic) {
    this.clients = clients;
    this.topics = topics;
    this.topic = topic;
  }

  @Override
  public int generation() {
    return topics.generation();
  }

  @Override
  public void send(int edition, List<Integer> slices) {
    topics.ensure();
    try (var producer = clients.producer()) {
      var partitions = producer.partitionsFor(topic).size();
      var sent = new ArrayList<Future<RecordMetadata>>();
      for (var i = 0; i < slices.size(); i++) {
        var item = new KafkaSliceItem(edition, slices.get(i));
        sent.add(
            producer.send(new ProducerRecord<>(topic, i % partitions, item.key(), item.value())));
      }
      for (var acknowledgement : sent) {
        acknowledgement.get();
      }
    } catch (ExecutionException | KafkaException e) {
      throw new KafkaUnavailableException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException(e);
    }
  }
}
