package org.wayfinder.profile.interest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a student's interest profile; once stored it never changes.
 *
 * @param version 1 for the first, then without a gap
 * @param consistencyPairs answers to items asked twice; empty when no assessment was behind it
 * @param assessment id of the assessment whose completion made this version, if one did
 */
public record ProfileVersion(
    String studentId,
    long version,
    Instant savedAt,
    InterestProfile profile,
    List<ConsistencyPair> consistencyPairs,
    @Nullable String assessment) {

  public ProfileVersion {
    if (version < 1) {
      throw new IllegalArgumentException("versions begin at 1");
    }
    consistencyPairs = List.copyOf(consistencyPairs);
  }

  /** The assessment behind this version, if there was one. */
  public Optional<String> assessmentId() {
    return Optional.ofNullable(assessment);
  }
}
