package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its body.
 *
 * @param detail which field and what is wrong with it, never its value
 * @param key the student's id, cut when it is longer than any id
 * @param bytes size of the body
 * @param complete false when the record was too large to be set aside and can't be replayed
 * @param event attributes of the CloudEvent, without the prefix {@code ce_}
 * @param attempts how often it was processed in vain
 * @param replayOf the dead letter whose replay failed
 * @param decidedBy the operator's id on the roster
 */
record DeadLetterResponse(
    String id,
    String state,
    String cause,
    String detail,
    @Nullable String key,
    String originalTopic,
    int originalPartition,
    long originalOffset,
    @Nullable Instant originalTimestamp,
    int bytes,
    boolean complete,
    Map<String, String> event,
    int attempts,
    @Nullable String replayOf,
    Instant setAsideAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /**
   * A page of dead letters.
   *
   * @param counts all in this state by cause, whatever cause the page is limited to
   */
  record PageResponse(
      List<DeadLetterResponse> items, @Nullable String next, SortedMap<String, Long> counts) {}

  /** How many were discarded. */
  record DiscardedResponse(long discarded) {}

  static DeadLetterResponse of(DeadLetter letter) {
    var decision = letter.decision();
    return new DeadLetterResponse(
        letter.id(),
        letter.state().key(),
        letter.cause(),
        letter.detail(),
        letter.origin().key(),
        letter.origin().topic(),
        letter.origin().partition(),
        letter.origin().offset(),
        letter.origin().timestamp(),
        letter.bytes(),
        letter.complete(),
        new TreeMap<>(letter.event()),
        letter.attempts(),
        letter.replayOf(),
        letter.setAsideAt(),
        decision == null ? null : decision.by(),
        decision == null ? null : decision.at());
  }
}
