package org.wayfinder.recommendation.worker;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.wayfinder.recommendation.position.KafkaPositions;

/** What is taken away is no longer ours to process; what is added waits until it is settled. */
record KafkaRebalance(
    Consumer<String, byte[]> consumer, KafkaBatch pending, KafkaPositions positions)
    implements ConsumerRebalanceListener {

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    pending.drop(partitions);
    positions.revoked(partitions);
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    positions.assigned(partitions, consumer);
  }
}
