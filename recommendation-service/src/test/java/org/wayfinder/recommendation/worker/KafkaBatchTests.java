package org.wayfinder.recommendation.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KafkaBatchTests {

  private static final TopicPartition ZERO = new TopicPartition("students", 0);
  private static final TopicPartition ONE = new TopicPartition("students", 1);

  @Test
  void goesOnAfterTheLastRecordOfEachPartition() {
    var batch = new KafkaBatch();
    batch.add(polled(ZERO, 4, 5));
    batch.add(polled(ONE, 9));
    assertThat(batch.offsets())
        .isEqualTo(Map.of(ZERO, new OffsetAndMetadata(6), ONE, new OffsetAndMetadata(10)));
  }

  @Test
  void forgetsWhatIsNoLongerOurs() {
    var batch = new KafkaBatch();
    batch.add(polled(ZERO, 4, 5));
    batch.add(polled(ONE, 9));
    batch.drop(List.of(ZERO));
    assertThat(batch.offsets()).containsOnlyKeys(ONE);
    batch.drop(List.of(ONE));
    assertThat(batch.isEmpty()).isTrue();
  }

  private static ConsumerRecords<String, byte[]> polled(TopicPartition partition, long... offsets) {
    var records =
        Arrays.stream(offsets)
            .mapToObj(o ->
                new ConsumerRecord<>(
                    partition.topic(), partition.partition(), o, "key", new byte[0]))
            .toList();
    return new ConsumerRecords<>(Map.of(partition, records), Map.of());
  }
}
