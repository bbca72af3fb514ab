package org.wayfinder.profile.roster.job;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.roster.change.Tally;
import org.wayfinder.profile.roster.job.RosterImport.Phase;
import org.wayfinder.profile.roster.job.RosterImport.State;

/** A roster import as a document, and the changes of it. */
final class MongoRosterImportDocument {

  static final String COLLECTION = "rosterImports";

  static final String ID = "_id";
  static final String STATE = "state";
  static final String PHASE = "phase";
  static final String OPEN = "open";
  static final String HAS_ROWS = "hasRows";
  static final String WORKER = "worker";
  static final String LEASED_UNTIL = "leasedUntil";
  static final String CHECKED_AT = "checkedAt";
  static final String DONE = "done";
  static final String VERSION = "version";

  private static final String ONE_ROSTER = "oneRoster";
  static final String AFTER = "after";
  private static final String REQUESTED_BY = "requestedBy";
  private static final String REQUESTED_AT = "requestedAt";
  private static final String ENDED_AT = "endedAt";
  static final String SCHOOLS = "schools";
  static final String STAFF = "staff";
  static final String STUDENTS = "students";
  static final String IGNORED = "ignored";
  static final String GONE = "gone";
  static final String TOTAL = "total";
  static final String FAILURE = "failure";
  private static final String ADDED = "added";
  private static final String CHANGED = "changed";
  private static final String UNCHANGED = "unchanged";
  private static final String LEFT = "left";

  private MongoRosterImportDocument() {}

  static Document of(RosterImport received) {
    return new Document(ID, received.id())
        .append(ONE_ROSTER, received.oneRoster())
        .append(STATE, received.state().wireName())
        .append(PHASE, String.valueOf(received.phase()))
        .append(REQUESTED_BY, received.requestedBy())
        .append(REQUESTED_AT, Date.from(received.requestedAt()))
        .append(VERSION, received.version());
  }

  /** Another state, and what is to be done in it; null for nothing. */
  static Bson state(State state, @Nullable Phase phase) {
    return combine(
        set(STATE, state.wireName()),
        phase == null ? unset(PHASE) : set(PHASE, phase.name()),
        unset(AFTER),
        inc(VERSION, 1L));
  }

  /** That nothing more is to come. */
  static Bson ended(Instant now) {
    return combine(set(ENDED_AT, Date.from(now)), unset(OPEN));
  }

  /** Adds to what was counted. */
  static Bson increment(String field, Tally tally) {
    return combine(
        inc(field + "." + ADDED, tally.added()),
        inc(field + "." + CHANGED, tally.changed()),
        inc(field + "." + UNCHANGED, tally.unchanged()),
        inc(field + "." + LEFT, tally.left()));
  }

  static RosterImport read(Document document) {
    var phase = document.getString(PHASE);
    return new RosterImport(
        document.getString(ID),
        document.getString(ONE_ROSTER),
        State.of(document.getString(STATE)),
        phase == null ? null : Phase.valueOf(phase),
        document.getString(AFTER),
        document.getString(REQUESTED_BY),
        document.getDate(REQUESTED_AT).toInstant(),
        instant(document, CHECKED_AT),
        instant(document, ENDED_AT),
        tally(document, SCHOOLS),
        tally(document, STAFF),
        tally(document, STUDENTS),
        document.get(IGNORED, 0L),
        document.get(GONE, 0L),
        document.get(TOTAL, 0L),
        document.get(DONE, 0L),
        document.getString(FAILURE),
        document.getLong(VERSION));
  }

  static Document of(Tally tally) {
    return new Document(ADDED, tally.added())
        .append(CHANGED, tally.changed())
        .append(UNCHANGED, tally.unchanged())
        .append(LEFT, tally.left());
  }

  private static Tally tally(Document document, String field) {
    var found = document.get(field, Document.class);
    return found == null
        ? Tally.NONE
        : new Tally(
            found.get(ADDED, 0L),
            found.get(CHANGED, 0L),
            found.get(UNCHANGED, 0L),
            found.get(LEFT, 0L));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
