package org.wayfinder.recommendation.deadletter;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A dead letter as a document; the names of its fields stand here. */
final class MongoDeadLetter {

  static final String ID = "_id";
  static final String TOPIC_ID = "topicId";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";
  static final String CAUSE = "cause";
  static final String SET_ASIDE_AT = "setAsideAt";
  static final String STATE = "state";
  static final String DECIDED_BY = "decidedBy";
  static final String DECIDED_AT = "decidedAt";
  static final String CLAIMED_AT = "claimedAt";
  private static final String ORIGIN = "origin";
  private static final String TOPIC = "topic";
  private static final String KEY = "key";
  private static final String TIMESTAMP = "timestamp";
  private static final String DETAIL = "detail";
  private static final String BYTES = "bytes";
  private static final String COMPLETE = "complete";
  private static final String EVENT = "event";
  private static final String ATTEMPTS = "attempts";
  private static final String REPLAY_OF = "replayOf";

  private MongoDeadLetter() {}

  static Document toDocument(DeadLetter letter) {
    var origin = letter.origin();
    var timestamp = origin.timestamp();
    return new Document(ID, letter.id())
        .append(STATE, letter.state().key())
        .append(CAUSE, letter.cause())
        .append(SET_ASIDE_AT, Date.from(letter.setAsideAt()))
        .append(TOPIC_ID, letter.place().topicId())
        .append(PARTITION, letter.place().partition())
        .append(OFFSET, letter.place().offset())
        .append(
            ORIGIN,
            new Document(TOPIC, origin.topic())
                .append(PARTITION, origin.partition())
                .append(OFFSET, origin.offset())
                .append(KEY, origin.key())
                .append(TIMESTAMP, timestamp == null ? null : Date.from(timestamp)))
        .append(DETAIL, letter.detail())
        .append(BYTES, letter.bytes())
        .append(COMPLETE, letter.complete())
        .append(EVENT, new Document(new HashMap<>(letter.event())))
        .append(ATTEMPTS, letter.attempts())
        .append(REPLAY_OF, letter.replayOf());
  }

  static DeadLetter fromDocument(Document document) {
    var event = new HashMap<String, String>();
    document
        .get(EVENT, new Document())
        .forEach((name, value) -> event.put(name, String.valueOf(value)));
    return new DeadLetter(
        document.getString(ID),
        new DeadLetter.Place(
            document.getString(TOPIC_ID), document.getInteger(PARTITION), document.getLong(OFFSET)),
        origin(Objects.requireNonNull(document.get(ORIGIN, Document.class))),
        document.getString(CAUSE),
        document.getString(DETAIL),
        document.getInteger(BYTES),
        document.getBoolean(COMPLETE),
        event,
        document.getInteger(ATTEMPTS),
        document.getString(REPLAY_OF),
        document.getDate(SET_ASIDE_AT).toInstant(),
        DeadLetterState.of(document.getString(STATE)).orElse(DeadLetterState.WAITING),
        decision(document));
  }

  private static DeadLetter.Origin origin(Document origin) {
    return new DeadLetter.Origin(
        origin.getString(TOPIC),
        origin.getInteger(PARTITION),
        origin.getLong(OFFSET),
        origin.getString(KEY),
        instant(origin.getDate(TIMESTAMP)));
  }

  private static DeadLetter.@Nullable Decision decision(Document document) {
    var at = instant(document.getDate(DECIDED_AT));
    return at == null ? null : new DeadLetter.Decision(document.getString(DECIDED_BY), at);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
