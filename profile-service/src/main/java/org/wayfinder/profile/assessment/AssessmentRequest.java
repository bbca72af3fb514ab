package org.wayfinder.profile.assessment;

import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Findings;

/** Which form of the questionnaire a student starts. */
record AssessmentRequest(@Nullable String form) {

  AssessmentForm checkedForm() {
    var named = form == null ? "" : form;
    return AssessmentForm.of(named)
        .orElseGet(() -> {
          var findings = new Findings();
          findings.add("#/form", "Must be short or long.");
          findings.throwIfAny();
          return AssessmentForm.LONG;
        });
  }
}
