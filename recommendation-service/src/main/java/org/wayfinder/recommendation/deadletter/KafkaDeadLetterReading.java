package org.wayfinder.recommendation.deadletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.wayfinder.recommendation.worker.KafkaDeadLetter;

/**
 * Reads the headers of a dead letter. It understands every record, also one that somebody else
 * wrote: what is missing or odd becomes "unknown", and texts are cut.
 */
final class KafkaDeadLetterReading {

  /** How often the record had failed before it was replayed. */
  static final String ATTEMPTS = "wayfinder-attempts";

  /** The dead letter that was replayed. */
  static final String REPLAY_OF = "wayfinder-replay-of";

  private static final Map<String, String> EVENT =
      Map.of(
          "ce_specversion", "specversion",
          "ce_id", "id",
          "ce_source", "source",
          "ce_type", "type",
          "ce_time", "time",
          "ce_subject", "subject",
          "ce_dataschema", "dataschema",
          "content-type", "datacontenttype");
  private static final Pattern CAUSE = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final int LONGEST_TEXT = 200;
  private static final int ID_BYTES = 16;
  private static final int MOST_ATTEMPTS = 1_000_000;

  private final ConsumerRecord<String, byte[]> read;
  private final String topicId;

  private KafkaDeadLetterReading(ConsumerRecord<String, byte[]> read, String topicId) {
    this.read = read;
    this.topicId = topicId;
  }

  /** The letter that a record of the dead-letter topic is. */
  static DeadLetter read(ConsumerRecord<String, byte[]> read, String topicId) {
    return new KafkaDeadLetterReading(read, topicId).letter();
  }

  private DeadLetter letter() {
    var cause = text(KafkaDeadLetter.CAUSE);
    var detail = text(KafkaDeadLetter.DETAIL);
    var value = read.value();
    return new DeadLetter(
        id(),
        new DeadLetter.Place(topicId, read.partition(), read.offset()),
        origin(),
        cause != null && CAUSE.matcher(cause).matches() ? cause : "unknown",
        detail == null ? "" : detail,
        value == null ? 0 : value.length,
        text(KafkaDeadLetter.LEFT_OUT) == null,
        event(),
        Math.clamp(number(ATTEMPTS, 0), 0, MOST_ATTEMPTS) + 1,
        text(REPLAY_OF),
        Instant.ofEpochMilli(Math.max(0, read.timestamp())),
        DeadLetterState.WAITING,
        null);
  }

  private DeadLetter.Origin origin() {
    var topic = text(KafkaDeadLetter.TOPIC);
    var timestamp = number(KafkaDeadLetter.TIMESTAMP, -1);
    return new DeadLetter.Origin(
        topic == null ? "unknown" : topic,
        Math.clamp(number(KafkaDeadLetter.PARTITION, -1), -1, Integer.MAX_VALUE),
        number(KafkaDeadLetter.OFFSET, -1),
        key(),
        timestamp < 0 ? null : Instant.ofEpochMilli(timestamp));
  }

  /** A record that was left out has its key only in our header. */
  private @Nullable String key() {
    var told = text(KafkaDeadLetter.KEY);
    var hasNone = read.key() == null && (told == null || told.isEmpty());
    return hasNone ? null : cut(told == null ? read.key() : told);
  }

  private Map<String, String> event() {
    var attributes = new TreeMap<String, String>();
    EVENT.forEach((header, attribute) -> {
      var value = text(header);
      if (value != null) {
        attributes.put(attribute, value);
      }
    });
    return attributes;
  }

  /**
   * Made of where the record came from, so that a letter that the worker had to send again is the
   * same letter, and of the topic's id, so that another log with the same offsets is another one.
   */
  private String id() {
    var from = text(KafkaDeadLetter.OFFSET) == null ? place() : source();
    var digest = sha256().digest((topicId + "/" + from).getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
  }

  private String place() {
    return "at/" + read.partition() + "/" + read.offset();
  }

  private String source() {
    return String.join(
        "/",
        "from",
        text(KafkaDeadLetter.TOPIC),
        text(KafkaDeadLetter.PARTITION),
        text(KafkaDeadLetter.OFFSET),
        text(KafkaDeadLetter.TIMESTAMP));
  }

  private long number(String header, long otherwise) {
    var text = text(header);
    try {
      return text == null ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  private @Nullable String text(String name) {
    var header = read.headers().lastHeader(name);
    var value = header == null ? null : header.value();
    return value == null ? null : cut(new String(value, StandardCharsets.UTF_8));
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
