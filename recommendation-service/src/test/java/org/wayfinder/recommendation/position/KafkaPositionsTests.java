package org.wayfinder.recommendation.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.storage.StoreUnavailableException;

/** Where a consumer is taken, by what the database says and the topic holds. */
class KafkaPositionsTests {

  private static final TopicPartition PARTITION = new TopicPartition("students", 0);

  private final InMemoryPositionStore store = new InMemoryPositionStore();
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final List<Gap> asked = new ArrayList<>();
  private String topicId = TestPositions.TOPIC_ID;
  private int generation = 1;
  private final KafkaPositions positions =
      new KafkaPositions(
          "students",
          () -> topicId,
          () -> generation,
          store,
          (_, gaps) -> asked.addAll(gaps),
          Duration.ZERO);

  @BeforeEach
  void aTopicFromTwentyToThirty() {
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 20L));
    consumer.updateEndOffsets(Map.of(PARTITION, 30L));
    positions.begin();
    positions.assigned(List.of(PARTITION), consumer);
  }

  @Test
  void theDatabaseDecidesAndNotWhatTheGroupHasCommitted() {
    consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(29)));
    store.restore("students", 0, 23);
    assertThat(consumer.paused()).contains(PARTITION);
    settle();
    assertThat(consumer.position(PARTITION)).isEqualTo(23);
    assertThat(asked).isEmpty();
  }

  @Test
  void whatTheTopicNoLongerHoldsIsAskedForOnceAndTheRestIsRead() {
    store.restore("students", 0, 7);
    settle();
    assertThat(consumer.position(PARTITION)).isEqualTo(20);
    assertThat(store.next("students", 0)).isEqualTo(20);
    positions.assigned(List.of(PARTITION), consumer);
    settle();
    assertThat(asked).containsExactly(new Gap(0, 7, 20));
  }

  @Test
  void anEmptyDatabaseLacksEverythingThatHasExpired() {
    settle();
    assertThat(asked).containsExactly(new Gap(0, 0, 20));
    assertThat(consumer.position(PARTITION)).isEqualTo(20);
  }

  @Test
  void anEmptyDatabaseReadsATopicThatStillHasItsBeginningWithoutAsking() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    settle();
    assertThat(consumer.position(PARTITION)).isZero();
    assertThat(asked).isEmpty();
  }

  @Test
  void aTopicThatEndsBeforeThePositionHasLostSomething() {
    store.restore("students", 0, 31);
    settle();
    assertThat(asked).containsExactly(new Gap(0, 31, 20));
    assertThat(consumer.position(PARTITION)).isEqualTo(20);
  }

  @Test
  void anotherTopicOfThatNameIsReadFromItsBeginning() {
    store.restore("students", 0, 23);
    topicId = "topic-2";
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    settle();
    assertThat(consumer.position(PARTITION)).isZero();
    assertThat(store.find("students", List.of(0))).containsValue(new Position("topic-2", 0));
    assertThat(asked).isEmpty();
  }

  @Test
  void aRequestIsNotRepeatedBecauseThePositionCouldNotBeStored() {
    store.restore("students", 0, 7);
    var failing =
        new KafkaPositions(
            "students",
            () -> topicId,
            () -> generation,
            store,
            (_, gaps) -> {
              asked.addAll(gaps);
              store.away(true);
            },
            Duration.ZERO);
    failing.begin();
    failing.assigned(List.of(PARTITION), consumer);
    assertThatThrownBy(() -> failing.settle(consumer, true))
        .isInstanceOf(StoreUnavailableException.class);
    store.away(false);
    failing.settle(consumer, true);
    assertThat(failing.isSettled()).isTrue();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aDatabaseThatWentBackRefusesTheNextStepAndIsReadFromWhereItIs() {
    store.restore("students", 0, 25);
    settle();
    consumer.resume(consumer.paused());
    assertThat(advance(27)).isTrue();
    store.restore("students", 0, 22);
    assertThat(advance(29)).isFalse();
    assertThat(consumer.paused()).contains(PARTITION);
    settle();
    assertThat(consumer.position(PARTITION)).isEqualTo(22);
    assertThat(store.next("students", 0)).isEqualTo(22);
  }

  @Test
  void aDatabaseThatWentBackIsNoticedWhileNothingComesIn() {
    store.restore("students", 0, 25);
    settle();
    store.restore("students", 0, 22);
    positions.settle(consumer, false);
    assertThat(consumer.position(PARTITION)).as("not while a batch is worked on").isEqualTo(25);
    settle();
    assertThat(consumer.position(PARTITION)).isEqualTo(22);
  }

  @Test
  void recordsThatWereSkippedInSilenceAreAskedFor() {
    store.restore("students", 0, 25);
    settle();
    consumer.updateBeginningOffsets(Map.of(PARTITION, 28L));
    consumer.seek(PARTITION, 28); // as the client does by itself
    settle();
    assertThat(asked).containsExactly(new Gap(0, 25, 28));
    assertThat(store.next("students", 0)).isEqualTo(28);
  }

  @Test
  void aBatchThatDoesNotContinueIsInDoubtUnlessTheTopicItselfHasAHole() {
    store.restore("students", 0, 25);
    settle();
    assertThat(continues(25)).isTrue();
    assertThat(continues(26)).isFalse();
    settle();
    assertThat(consumer.position(PARTITION)).isEqualTo(25);
    assertThat(asked).isEmpty();
    assertThat(continues(26)).as("nothing is at 25, though the topic begins before").isTrue();
  }

  @Test
  void aPartitionThatWasGivenUpIsNobodysDoubt() {
    positions.revoked(List.of(PARTITION));
    assertThat(positions.isSettled()).isTrue();
    generation = 2;
    assertThat(positions.isCurrent()).isFalse();
  }

  private void settle() {
    positions.settle(consumer, true);
    assertThat(positions.isSettled()).isTrue();
  }

  private boolean advance(long next) {
    return positions.advance(Map.of(PARTITION, new OffsetAndMetadata(next)), consumer);
  }

  private boolean continues(long begin) {
    consumer.addRecord(new ConsumerRecord<>("students", 0, begin, "k", new byte[0]));
    return positions.continuedBy(Map.of(PARTITION, begin), consumer);
  }
}
