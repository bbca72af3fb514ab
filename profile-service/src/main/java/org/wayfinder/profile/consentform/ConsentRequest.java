package org.wayfinder.profile.consentform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.consent.ConsentChange.Paper;
import org.wayfinder.profile.consent.ConsentChange.Signer;
import org.wayfinder.profile.consent.Purpose;
import org.wayfinder.service.request.Findings;

/**
 * What somebody says of one purpose.
 *
 * @param wording id of the text they had in front of them
 * @param paper who signed what the school has on paper; only from the school
 */
record ConsentRequest(@Nullable Boolean given, @Nullable String wording, @Nullable Sheet paper) {

  record Sheet(@Nullable String signedBy, @Nullable String signedOn) {}

  /**
   * What was checked.
   *
   * @param paper null when the student says it here
   */
  record Checked(boolean given, String wording, @Nullable Paper paper) {}

  /**
   * Checks it for this purpose.
   *
   * @param onPaper whether it is the school that says it, and so has a paper
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  Checked checked(Purpose purpose, boolean onPaper, boolean guardianNeeded, LocalDate today) {
    var findings = new Findings();
    if (given == null) {
      findings.add("#/given", "This is required.");
    }
    if (!purpose.wording().equals(wording)) {
      findings.add("#/wording", "The text in force is " + purpose.wording() + ".");
    }
    var signed = paper(findings, onPaper, today);
    if (Boolean.TRUE.equals(given)
        && guardianNeeded
        && signed != null
        && signed.signedBy() == Signer.STUDENT) {
      findings.add("#/paper/signedBy", "The student is too young to sign; a guardian does.");
    }
    findings.throwIfAny();
    return new Checked(Boolean.TRUE.equals(given), purpose.wording(), signed);
  }

  private @Nullable Paper paper(Findings findings, boolean onPaper, LocalDate today) {
    if (!onPaper) {
      if (paper != null) {
        findings.add("#/paper", "Only the school records what was signed on paper.");
      }
      return null;
    }
    var signer = paper == null ? null : paper.signedBy();
    var signedBy = signer == null ? null : Signer.of(signer).orElse(null);
    if (signedBy == null) {
      findings.add("#/paper/signedBy", "Must be student or guardian.");
    }
    var signedOn = day(paper == null ? null : paper.signedOn());
    if (signedOn == null || signedOn.isAfter(today.plusDays(1))) { // it is tomorrow somewhere
      findings.add("#/paper/signedOn", "Must be the day of the signature, such as 2026-09-01.");
    }
    return signedBy == null || signedOn == null ? null : new Paper(signedBy, signedOn);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
