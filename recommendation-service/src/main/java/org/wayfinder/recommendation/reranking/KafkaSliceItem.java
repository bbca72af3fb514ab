package org.wayfinder.recommendation.reranking;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A slice as a record: its edition and its number, {@code 2/17}. Where it begins and ends stands in
 * the database beside the mark whether it is done.
 */
record KafkaSliceItem(int edition, int slice) {

  private static final Pattern WORDS = Pattern.compile("([1-9]\\d{0,8})/(\\d{1,8})");

  String key() {
    return edition + "/" + slice;
  }

  byte[] value() {
    return key().getBytes(StandardCharsets.US_ASCII);
  }

  /** What a record says; nothing when it is not ours. */
  static Optional<KafkaSliceItem> of(ConsumerRecord<String, byte[]> received) {
    var value = received.value();
    if (value == null) {
      return Optional.empty();
    }
    var words = WORDS.matcher(new String(value, StandardCharsets.US_ASCII));
    return words.matches()
        ? Optional.of(
            new KafkaSliceItem(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2))))
        : Optional.empty();
  }
}
