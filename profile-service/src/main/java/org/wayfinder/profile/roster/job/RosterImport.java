package org.wayfinder.profile.roster.job;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.roster.change.Tally;

/**
 * One roster on its way in.
 *
 * @param id sorts by the moment of the request
 * @param oneRoster version of OneRoster, {@code 1.1} or {@code 1.2}
 * @param phase what is being done; null while nothing is
 * @param after the last id that was dealt with in this phase; null at its beginning
 * @param requestedBy who sent it
 * @param checkedAt when the report was whole; null before
 * @param endedAt when nothing more was to come; null before
 * @param ignored users who are nobody here, such as teachers
 * @param gone users whom the file itself marks as gone
 * @param total people of the file who are somebody here
 * @param done how many of them the present round has dealt with
 * @param failure why it failed; null when it didn't
 * @param version grows with each change of the state
 */
record RosterImport(
    String id,
    String oneRoster,
    State state,
    @Nullable Phase phase,
    @Nullable String after,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant checkedAt,
    @Nullable Instant endedAt,
    Tally schools,
    Tally staff,
    Tally students,
    long ignored,
    long gone,
    long total,
    long done,
    @Nullable String failure,
    long version) {

  /** What its sender needs to know of how far it is. */
  enum State {
    CHECKING,
    CHECKED,
    APPLYING,
    APPLIED,
    DISCARDED,
    EXPIRED,
    FAILED;

    /** The name in JSON and in the database. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String wireName) {
      return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
  }

  /** What is done one after the other; access is taken before it is given. */
  enum Phase {
    RECEIVE,
    STAGE,
    COMPARE_STAFF,
    COMPARE_STUDENTS,
    CHANGE_SCHOOLS,
    LEAVE_STAFF,
    LEAVE_STUDENTS,
    ENTER_STAFF,
    ENTER_STUDENTS;

    /** Whose turn it is. */
    PersonKind kind() {
      return switch (this) {
        case COMPARE_STAFF, LEAVE_STAFF, ENTER_STAFF -> PersonKind.STAFF;
        case COMPARE_STUDENTS, LEAVE_STUDENTS, ENTER_STUDENTS -> PersonKind.STUDENT;
        case RECEIVE, STAGE, CHANGE_SCHOOLS ->
            throw new IllegalStateException(this + " is about no people");
      };
    }

    /** What comes next, if it isn't the end. */
    Phase next() {
      return switch (this) {
        case RECEIVE -> STAGE;
        case STAGE -> COMPARE_STAFF;
        case COMPARE_STAFF -> COMPARE_STUDENTS;
        case COMPARE_STUDENTS -> CHANGE_SCHOOLS;
        case CHANGE_SCHOOLS -> LEAVE_STAFF;
        case LEAVE_STAFF -> LEAVE_STUDENTS;
        case LEAVE_STUDENTS -> ENTER_STAFF;
        case ENTER_STAFF -> ENTER_STUDENTS;
        case ENTER_STUDENTS -> throw new IllegalStateException("There is no phase after the last");
      };
    }
  }

  /** One whose file is being received. */
  static RosterImport received(String id, String oneRoster, String by, Instant now) {
    return new RosterImport(
        id,
        oneRoster,
        State.CHECKING,
        Phase.RECEIVE,
        null,
        by,
        now,
        null,
        null,
        Tally.NONE,
        Tally.NONE,
        Tally.NONE,
        0,
        0,
        0,
        0,
        null,
        1);
  }
}
