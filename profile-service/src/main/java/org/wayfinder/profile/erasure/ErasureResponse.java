package org.wayfinder.profile.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an erasure is. The student is gone from every query since {@code requestedAt}.
 *
 * @param state {@code in-progress} or {@code complete}
 * @param receipt a signed JWS in compact form (RFC 7515), by the keys of {@code /api/erasure-keys};
 *     null until it is complete
 */
record ErasureResponse(
    String id,
    String studentId,
    String state,
    String requestedBy,
    String reason,
    Instant requestedAt,
    @Nullable Instant completedAt,
    @Nullable String receipt) {

  static ErasureResponse of(Erasure erasure) {
    return new ErasureResponse(
        erasure.id(),
        erasure.studentId(),
        erasure.receipt() == null ? "in-progress" : "complete",
        erasure.requestedBy().wireName(),
        erasure.reason().wireName(),
        erasure.requestedAt(),
        erasure.completedAt(),
        erasure.receipt());
  }
}
