package org.wayfinder.profile.erasure;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** Why somebody is to be erased. */
record ErasureRequest(@Nullable String reason) {

  Erasure.Reason checkedReason() {
    var findings = new Findings();
    var found = reason == null ? null : Erasure.Reason.of(reason).orElse(null);
    if (found == null) {
      findings.add(
          "#/reason",
          "Must be 'student-asked', 'guardian-asked', 'left-school' or 'retention-ended'.");
    }
    findings.throwIfAny();
    return found == null ? Erasure.Reason.STUDENT_ASKED : found;
  }
}
