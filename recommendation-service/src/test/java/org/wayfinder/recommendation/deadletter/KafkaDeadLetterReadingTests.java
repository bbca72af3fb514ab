package org.wayfinder.recommendation.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KafkaDeadLetterReadingTests {

  private final RecordHeaders headers = new RecordHeaders();

  @Test
  void allHeadersOfOursAndTheEventsAttributesAreRead() {
    asTheWorkerWrites("41");
    header("ce_type", "org.wayfinder.student.state.v2");
    header("ce_id", "e-1");
    header("content-type", "application/json");
    header("x-secret", "never shown");
    var letter = read(7, "stu-1");
    assertThat(letter.origin())
        .isEqualTo(
            new DeadLetter.Origin(
                "students", 3, 41, "stu-1", Instant.parse("2026-11-22T12:00:00Z")));
    assertThat(letter.place()).isEqualTo(new DeadLetter.Place("log-1", 0, 7));
    assertThat(letter.cause()).isEqualTo("future-version");
    assertThat(letter.detail()).isEqualTo("Type is not ours");
    assertThat(letter.event())
        .containsOnlyKeys("type", "id", "datacontenttype")
        .containsEntry("type", "org.wayfinder.student.state.v2");
    assertThat(letter.bytes()).isEqualTo(4);
    assertThat(letter.attempts()).isEqualTo(1);
    assertThat(letter.complete()).isTrue();
    assertThat(letter.state()).isEqualTo(DeadLetterState.WAITING);
    assertThat(letter.toString()).doesNotContain("BODY", "never shown");
  }

  @Test
  void aLetterThatWasSentTwiceIsOneLetter() {
    asTheWorkerWrites("41");
    assertThat(read(7, "stu-1").id()).isEqualTo(read(8, "stu-1").id());
  }

  @Test
  void anotherRecordOrTheSameOffsetsInANewLogAreOthers() {
    asTheWorkerWrites("41");
    var first = read(7, "stu-1").id();
    assertThat(KafkaDeadLetterReading.read(received(7, "stu-1", new byte[4]), "log-2").id())
        .isNotEqualTo(first);
    header("wayfinder-original-offset", "42");
    assertThat(read(7, "stu-1").id()).isNotEqualTo(first);
  }

  @Test
  void aReplayThatFailedPointsBackAndCounts() {
    asTheWorkerWrites("41");
    header(KafkaDeadLetterReading.ATTEMPTS, "2");
    header(KafkaDeadLetterReading.REPLAY_OF, "parent");
    var letter = read(7, "stu-1");
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.replayOf()).isEqualTo("parent");
  }

  @Test
  void aRecordWithoutOurHeadersIsListedToo() {
    var letter = KafkaDeadLetterReading.read(received(7, null, null), "log-1");
    assertThat(letter.cause()).isEqualTo("unknown");
    assertThat(letter.origin()).isEqualTo(new DeadLetter.Origin("unknown", -1, -1, null, null));
    assertThat(letter.bytes()).isZero();
    assertThat(KafkaDeadLetterReading.read(received(8, null, null), "log-1").id())
        .isNotEqualTo(letter.id());
  }

  @Test
  void headersThatSomebodyMadeUpDoNoHarm() {
    header("wayfinder-cause", "<script>");
    header("wayfinder-original-topic", "t".repeat(100_000));
    header("wayfinder-original-partition", "99999999999999");
    header("wayfinder-original-offset", "x");
    header("wayfinder-original-timestamp", "-5");
    header(KafkaDeadLetterReading.ATTEMPTS, "9223372036854775807");
    headers.add("ce_type", null);
    var letter = read(7, "k".repeat(100_000));
    assertThat(letter.cause()).isEqualTo("unknown");
    assertThat(letter.origin().topic()).hasSize(200);
    assertThat(letter.origin().key()).hasSize(200);
    assertThat(letter.origin().partition()).isEqualTo(Integer.MAX_VALUE);
    assertThat(letter.origin().offset()).isEqualTo(-1);
    assertThat(letter.origin().timestamp()).isNull();
    assertThat(letter.attempts()).isEqualTo(1_000_001);
    assertThat(letter.event()).isEmpty();
  }

  private void asTheWorkerWrites(String offset) {
    header("wayfinder-original-topic", "students");
    header("wayfinder-original-partition", "3");
    header("wayfinder-original-offset", offset);
    header("wayfinder-original-key", "stu-1");
    header("wayfinder-original-timestamp", "1795348800000");
    header("wayfinder-cause", "future-version");
    header("wayfinder-cause-detail", "Type is not ours");
  }

  private void header(String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private DeadLetter read(long offset, String key) {
    var body = "BODY".getBytes(StandardCharsets.UTF_8);
    return KafkaDeadLetterReading.read(received(offset, key, body), "log-1");
  }

  private ConsumerRecord<String, byte[]> received(
      long offset, @Nullable String key, byte @Nullable [] body) {
    return new ConsumerRecord<>(
        "dead",
        0,
        offset,
        5L,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        body,
        headers,
        Optional.empty());
  }
}
