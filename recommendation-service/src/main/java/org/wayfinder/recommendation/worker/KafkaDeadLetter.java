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
public record KafkaDeadLetter(
    ConsumerRecord<String, byte[]> received, DeadLetterCause cause, String detail) {

  public static final String TOPIC = "wayfinder-original-topic";
  public static final String PARTITION = "wayfinder-original-partition";
  public static final String OFFSET = "wayfinder-original-offset";
  public static final String KEY = "wayfinder-original-key";
  public static final String TIMESTAMP = "wayfinder-original-timestamp";
  public static final String CAUSE = "wayfinder-cause";
  public static final String DETAIL = "wayfinder-cause-detail";

  /** Present when the record itself was too large to be set aside: only these headers were. */
  public static final String LEFT_OUT = "wayfinder-left-out";

  private static final int LONGEST_TEXT = 200;

  /** The names of all headers that are put on a record when it is set aside. */
  public static List<String> headers() {
    return List.of(TOPIC, PARTITION, OFFSET, KEY, TIMESTAMP, CAUSE, DETAIL, LEFT_OUT);
  }

  /** The record as it came, with our headers. */
  ProducerRecord<String, byte[]> toRecord(String topic) {
    var headers = new RecordHeaders(received.headers());
    describe(headers);
    return new ProducerRecord<>(topic, null, received.key(), received.value(), headers);
  }

  /** Only our headers, for a record that is too large to be set aside. */
  ProducerRecord<String, byte[]> toNotice(String topic) {
    var headers = new RecordHeaders();
    describe(headers);
    headers.add(header(LEFT_OUT, "too-large"));
    return new ProducerRecord<>(topic, null, null, null, null, headers);
  }

  private void describe(RecordHeaders headers) {
    var key = received.key();
    headers.remove(LEFT_OUT);
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
  }

  /** Texts are cut: a key or a field's name can be as long as the record. */
  private static Header header(String name, String value) {
    var text = value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value;
    return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
