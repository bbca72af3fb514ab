package org.wayfinder.profile.erasure;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The erasure of one student. Nothing in it tells who that was: the student's id means nothing to
 * anybody any more.
 *
 * @param schoolId whose admins may list it
 * @param removed what was deleted so far
 * @param receipt the signed proof, a JWS in compact form; null until everything is done
 */
record Erasure(
    String id,
    String studentId,
    String schoolId,
    Requester requestedBy,
    Reason reason,
    Instant requestedAt,
    Removed removed,
    @Nullable Instant completedAt,
    @Nullable String receipt) {

  /** Who asked for it. */
  enum Requester {
    STUDENT,
    SCHOOL;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why. */
  enum Reason {
    STUDENT_ASKED,
    GUARDIAN_ASKED,
    LEFT_SCHOOL,
    RETENTION_ENDED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reason> of(String wireName) {
      return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
    }
  }

  /** How many documents were deleted. */
  record Removed(long profileVersions, long assessments) {

    static final Removed NOTHING = new Removed(0, 0);

    Removed plus(Removed other) {
      return new Removed(profileVersions + other.profileVersions, assessments + other.assessments);
    }
  }
}
