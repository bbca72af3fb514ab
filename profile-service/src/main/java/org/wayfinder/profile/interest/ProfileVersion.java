package org.wayfinder.profile.interest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a student's interest profile; once stored it never changes.
 *
 * @param version 1 for the first, then without a gap
 * @param assessment id of the assessment whose completion made this version, if one did
 */
public record ProfileVersion(
    String studentId,
    long version,
    Instant savedAt,
    ProfileContent content,
    @Nullable String assessment) {

  public ProfileVersion {
    if (version < 1) {
      throw new IllegalArgumentException("versions begin at 1");
    }
  }

  /** A version in which no reserve item was answered. */
  public ProfileVersion(
      String studentId,
      long version,
      Instant savedAt,
      InterestProfile profile,
      List<ConsistencyPair> consistencyPairs,
      @Nullable String assessment) {
    this(
        studentId,
        version,
        savedAt,
        new ProfileContent(profile, consistencyPairs, Map.of(), null),
        assessment);
  }

  public InterestProfile profile() {
    return content.profile();
  }

  /** Answers to items asked twice; empty when no assessment was behind it. */
  public List<ConsistencyPair> consistencyPairs() {
    return content.consistencyPairs();
  }

  /** The assessment behind this version, if there was one. */
  public Optional<String> assessmentId() {
    return Optional.ofNullable(assessment);
  }
}
