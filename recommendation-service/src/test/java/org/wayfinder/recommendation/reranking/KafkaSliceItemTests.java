package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSliceItemTests {

  private static ConsumerRecord<String, byte[]> received(String value) {
    return new ConsumerRecord<>("work", 0, 0, "k", value.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    var item = new KafkaSliceItem(12, 345);
    assertThat(KafkaSliceItem.of(received(new String(item.value(), StandardCharsets.UTF_8))))
        .contains(item);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "2/", "/1", "0/1", "-1/2", "2/x", "9999999999/1", "2/1 ", "{}"})
  void anythingElseIsNotOurs(String value) {
    assertThat(KafkaSliceItem.of(received(value))).isEmpty();
  }
}
