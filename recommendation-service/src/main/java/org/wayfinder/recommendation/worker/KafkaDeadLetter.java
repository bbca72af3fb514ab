package org.wayfinder.recommendation.worker;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record that can't be processed, as it goes to the dead-letter topic: unchanged, its own headers
 * included, so that it can be replayed; with where it came from and why in headers of ours, so that
 * people can judge it without looking at the payload.
 */
record KafkaDeadLetter(
    ConsumerRecord<String, byte[]> received, DeadLetterCause cause, String detail) {

  static final String TOPIC = "wayfinder-original-topic";
  static final String PARTITION = "wayfinder-original-partition";
  static final String OFFSET = "wayfinder-original-offset";
  static final String KEY = "wayfinder-original-key";
  static final String TIMESTAMP = "wayfinder-original-timestamp";
  static final String CAUSE = "wayfinder-cause";
  static final String DETAIL = "wayfinder-cause-detail";

  ProducerRecord<String, byte[]> toRecord(String topic) {
    var key = received.key();
    var headers = new RecordHeaders(received.headers());
    for (var header :
        List.of(
            header(TOPIC, received.topic()),
            header(PARTITION, Integer.toString(received.partition())),
            header(OFFSET, Long.toString(received.offset())),
            header(KEY, key == null ? "" : key),
            header(TIMESTAMP, Long.toString(received.timestamp())),
            header(CAUSE, cause.code()),
            header(DETAIL, detail))) {
      headers.remove(header.key());
      headers.add(header);
    }
    return new ProducerRecord<>(topic, null, key, received.value(), headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
