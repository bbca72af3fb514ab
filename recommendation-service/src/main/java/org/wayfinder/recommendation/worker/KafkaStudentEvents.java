package org.wayfinder.recommendation.worker;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.recommendation.student.StateReader;
import org.wayfinder.recommendation.student.StudentState;

/** Student states as CloudEvents in Kafka: reads one record, or says why it can't. */
final class KafkaStudentEvents {

  static final String TYPE = "org.wayfinder.student.state.v1";

  private static final Logger log = LoggerFactory.getLogger(KafkaStudentEvents.class);
  private static final Reading NO_EVENT =
      new Reading.Bad(DeadLetterCause.NOT_A_CLOUD_EVENT, "No CloudEvent 1.0 in binary mode");
  private static final String FAMILY = "org.wayfinder.student.state.";

  private final StateReader reader;

  KafkaStudentEvents(StateReader reader) {
    this.reader = reader;
  }

  /** What a record turned out to be. */
  sealed interface Reading {

    /**
     * A state to be processed.
     *
     * @param sentAt when profile-service sent it; null when it doesn't say
     */
    record Good(StudentState state, @Nullable Instant sentAt) implements Reading {}

    /** A record that no repetition will make readable. */
    record Bad(DeadLetterCause cause, String detail) implements Reading {}
  }

  /** Never fails: whatever a record does to its reader must not stop the records behind it. */
  Reading read(ConsumerRecord<String, byte[]> received) {
    try {
      return understand(received);
    } catch (RuntimeException | StackOverflowError e) {
      // Without the message, which may quote the body.
      var frames = e.getStackTrace();
      log.error(
          "Reading {}-{}@{} failed with {} at {}",
          received.topic(),
          received.partition(),
          received.offset(),
          e.getClass().getName(),
          frames.length == 0 ? "an unknown place" : frames[0]);
      return new Reading.Bad(DeadLetterCause.READING_FAILED, "Reading it failed; see the log");
    }
  }

  private Reading understand(ConsumerRecord<String, byte[]> received) {
    CloudEvent event;
    try {
      event = KafkaMessageFactory.createReader(received).toEvent();
    } catch (RuntimeException _) {
      // The library has no one exception for headers that are no event's: a null is enough for it.
      return NO_EVENT;
    }
    if (event.getSpecVersion() != SpecVersion.V1) {
      return NO_EVENT;
    }
    if (!event.getType().equals(TYPE)) {
      return event.getType().startsWith(FAMILY)
          ? new Reading.Bad(DeadLetterCause.FUTURE_VERSION, "Type is not " + TYPE)
          : new Reading.Bad(DeadLetterCause.FOREIGN_TYPE, "Type is not " + TYPE);
    }
    var data = event.getData();
    if (data == null) {
      return new Reading.Bad(DeadLetterCause.NOT_JSON, "There is no body");
    }
    try {
      var state = reader.state(data.toBytes());
      return Objects.equals(received.key(), state.studentId())
          ? new Reading.Good(state, sentAt(event))
          : new Reading.Bad(DeadLetterCause.KEY_MISMATCH, "The key is not the studentId");
    } catch (StateReader.UnreadableException e) {
      return new Reading.Bad(cause(e.fault()), String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Instant sentAt(CloudEvent event) {
    var time = event.getTime();
    return time == null ? null : time.toInstant();
  }

  private static DeadLetterCause cause(StateReader.Fault fault) {
    return switch (fault) {
      case NOT_JSON -> DeadLetterCause.NOT_JSON;
      case MISSING_FIELD -> DeadLetterCause.MISSING_FIELD;
      case INVALID_VALUE -> DeadLetterCause.INVALID_VALUE;
    };
  }
}
