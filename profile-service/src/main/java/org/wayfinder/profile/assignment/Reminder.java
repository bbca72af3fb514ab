package org.wayfinder.profile.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Fingerprint;

/**
 * That a student was reminded of an assignment, shown in the portal and, where that is set up, sent
 * by e-mail. The id follows from what it is about, so nobody is reminded twice of the same.
 *
 * @param seenAt when the student put it away; null before
 * @param mail how far the e-mail is
 */
record Reminder(
    String id,
    String studentId,
    String assignmentId,
    Kind kind,
    Instant at,
    @Nullable Instant seenAt,
    Mail mail) {

  /** Why somebody is reminded. */
  enum Kind {
    BEFORE,
    AFTER,
    BY_HAND;

    /** The name in JSON and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** How far an e-mail is. */
  enum Mail {
    /** None is to be sent: no server is set up, or there is no reason any more. */
    NONE,
    DUE,
    SENT,
    /** The server refused it for good. */
    FAILED;

    /** The name in JSON and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Mail of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** A new one; by hand there is one a day. */
  static Reminder of(
      Assignment assignment, String studentId, Kind kind, LocalDate today, Instant at, Mail mail) {
    var about = kind == Kind.BY_HAND ? kind.wireName() + today : kind.wireName();
    var id = "rem_" + Fingerprint.of(assignment.id() + " " + studentId + " " + about);
    return new Reminder(id.substring(0, 30), studentId, assignment.id(), kind, at, null, mail);
  }
}
