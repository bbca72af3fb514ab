package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a dead letter outside its topic: where the record is, where it came from and
 * why. Never its body.
 *
 * @param id the same for every copy of one record, so that a letter sent twice is listed once
 * @param bytes size of the body as it lies in the dead-letter topic
 * @param complete whether the record lies there with its body, or was too large for that
 * @param event the CloudEvent's attributes, as far as there were any
 * @param attempts how often it was processed in vain, replays included
 * @param replayOf the dead letter whose replay this one is; null for a first failure
 */
record DeadLetter(
    String id,
    Place place,
    Origin origin,
    String cause,
    String detail,
    int bytes,
    boolean complete,
    Map<String, String> event,
    int attempts,
    @Nullable String replayOf,
    Instant setAsideAt,
    DeadLetterState state,
    @Nullable Decision decision) {

  DeadLetter {
    event = Map.copyOf(event);
  }

  /**
   * Where the record lies.
   *
   * @param topicId Kafka's id of the topic, which a topic made anew doesn't share
   */
  record Place(String topicId, int partition, long offset) {}

  /** Where the record came from, as its headers say; who writes to the topic may lie. */
  record Origin(
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      @Nullable Instant timestamp) {}

  /**
   * Who ended the waiting, and when.
   *
   * @param by the operator's id on the roster; null when nobody did and the record expired
   */
  record Decision(@Nullable String by, Instant at) {}

  /** The same letter after a decision. */
  DeadLetter decided(DeadLetterState next, Decision by) {
    return new DeadLetter(
        id,
        place,
        origin,
        cause,
        detail,
        bytes,
        complete,
        event,
        attempts,
        replayOf,
        setAsideAt,
        next,
        by);
  }
}
