package org.wayfinder.profile.guardian;

import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.keys.OneTimeCode;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.service.request.Findings;

/** How somebody accepts an invitation. */
record GuardianRequest(
    @Nullable String code, @Nullable String givenName, @Nullable String familyName) {

  /**
   * The name.
   *
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  PersonName name() {
    var findings = new Findings();
    var name = PersonName.read(findings, "#", givenName, familyName);
    findings.throwIfAny();
    return name;
  }

  OneTimeCode oneTimeCode() {
    return new OneTimeCode(code == null ? "" : code);
  }
}
