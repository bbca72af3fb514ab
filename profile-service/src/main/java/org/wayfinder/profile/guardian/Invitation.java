package org.wayfinder.profile.guardian;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds its code see one student's record, from the day they accept it until it is
 * withdrawn.
 *
 * @param codeHash of the code, which is stored nowhere
 * @param invitedBy id of the student or of the school's admin
 * @param expiresAt until when it can be accepted
 * @param guardianId who accepted it; null while nobody has
 */
record Invitation(
    String id,
    String studentId,
    String codeHash,
    String invitedBy,
    Instant expiresAt,
    @Nullable String guardianId,
    @Nullable Instant acceptedAt) {

  /** Without the hash. */
  @Override
  public String toString() {
    return "Invitation[" + id + "]";
  }
}
