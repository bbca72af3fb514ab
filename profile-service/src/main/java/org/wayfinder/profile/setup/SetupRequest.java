package org.wayfinder.profile.setup;

import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.keys.OneTimeCode;
import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.school.SchoolName;
import org.wayfinder.service.Caller;
import org.wayfinder.service.request.Findings;
import org.wayfinder.service.request.IdSource;

/** What the first admin sends: the code, how people are recognised, the first school, a name. */
record SetupRequest(
    @Nullable String code,
    @Nullable String bindingClaim,
    @Nullable FirstSchool school,
    @Nullable FirstAdmin admin) {

  record FirstSchool(@Nullable String name) {}

  record FirstAdmin(@Nullable String givenName, @Nullable String familyName) {}

  /** The code as it was sent; one that is missing is as wrong as any other. */
  OneTimeCode setupCode() {
    return new OneTimeCode(code == null ? "" : code);
  }

  /**
   * What this request asks for, with the caller as the admin.
   *
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  SetupPlan toPlan(Caller caller, IdSource ids) {
    var findings = new Findings();
    var claim = claim(findings);
    var login = claim.loginOf(caller).orElse("");
    if (login.isEmpty() && findings.none()) {
      findings.add(
          "#/bindingClaim",
          "Your own token has no such claim, or its e-mail address is not verified.");
    }
    var schoolName =
        SchoolName.read(findings, "#/school/name", school == null ? null : school.name());
    var adminName =
        PersonName.read(
            findings,
            "#/admin",
            admin == null ? null : admin.givenName(),
            admin == null ? null : admin.familyName());
    findings.throwIfAny();
    return new SetupPlan(
        claim,
        ids.next("sch_"),
        schoolName,
        ids.next("stf_"),
        adminName,
        login,
        Identities.identity(caller));
  }

  private BindingClaim claim(Findings findings) {
    var named = bindingClaim == null ? "" : bindingClaim;
    return BindingClaim.of(named)
        .orElseGet(() -> {
          findings.add("#/bindingClaim", "Must be email, preferred_username or sub.");
          return BindingClaim.SUB;
        });
  }

  /** Without the code, so that a log line can't hold it. */
  @Override
  public String toString() {
    return "SetupRequest[…]";
  }
}
