package org.wayfinder.profile.interest;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;

/**
 * What a writer of a profile claims to have seen: nothing ({@code If-None-Match: *}) or a version
 * ({@code If-Match}). Who claims neither is asked to.
 */
record WritePrecondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

  /**
   * The version seen; 0 for none.
   *
   * @throws ProblemException 428 without a precondition, 412 when it can't be one of ours
   */
  long seenVersion() {
    if (ifMatch != null) {
      var seen = VersionTag.required(ifMatch);
      if (seen < 1) {
        throw VersionTag.stale();
      }
      return seen;
    }
    if (ifNoneMatch != null && ifNoneMatch.strip().equals("*")) {
      return 0;
    }
    throw new ProblemException(
        ProblemType.PRECONDITION_REQUIRED,
        "Send If-None-Match: * with the first version, and If-Match with the ETag of the newest"
            + " one after that.");
  }
}
