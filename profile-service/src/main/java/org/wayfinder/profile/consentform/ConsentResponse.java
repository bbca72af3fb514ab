package org.wayfinder.profile.consentform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.consent.ConsentChange;
import org.wayfinder.profile.consent.Purpose;
import org.wayfinder.profile.consent.StudentConsents;

/**
 * What a student has agreed to.
 *
 * @param studentDecides false when a guardian has to sign, and the school to record it
 */
record ConsentResponse(String studentId, boolean studentDecides, List<ForPurpose> items) {

  /**
   * One purpose.
   *
   * @param permitted whether the data may be used for it now
   * @param given null while nobody has said anything
   * @param wording id of the text to show whoever is asked now
   * @param changes everything that was said, in its order
   */
  record ForPurpose(
      String purpose,
      boolean permitted,
      @Nullable Boolean given,
      String wording,
      List<Change> changes) {}

  record Change(
      boolean given, String wording, Instant at, String recordedBy, @Nullable Sheet paper) {}

  record Sheet(String signedBy, LocalDate signedOn) {}

  static ConsentResponse of(StudentConsents consents, LocalDate today) {
    return new ConsentResponse(
        consents.studentId(),
        consents.decidesOn(today),
        Arrays.stream(Purpose.values()).map(purpose -> item(consents, purpose)).toList());
  }

  private static ForPurpose item(StudentConsents consents, Purpose purpose) {
    return new ForPurpose(
        purpose.wireName(),
        consents.permits(purpose),
        consents.newest(purpose).map(ConsentChange::given).orElse(null),
        purpose.wording(),
        consents.changes().stream()
            .filter(change -> change.purpose() == purpose)
            .map(ConsentResponse::change)
            .toList());
  }

  private static Change change(ConsentChange change) {
    var paper = change.paper();
    return new Change(
        change.given(),
        change.wording(),
        change.at(),
        change.recordedBy(),
        paper == null ? null : new Sheet(paper.signedBy().wireName(), paper.signedOn()));
  }
}
