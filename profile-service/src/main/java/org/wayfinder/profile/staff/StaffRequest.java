package org.wayfinder.profile.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.Logins;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.service.request.Findings;

/** A member of staff as an admin sends it, new or changed. */
record StaffRequest(
    @Nullable String login,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable List<@Nullable String> roles) {

  /**
   * The member of staff of this request.
   *
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  Staff toStaff(String id, String schoolId, long version) {
    var findings = new Findings();
    var checkedLogin = Logins.read(findings, "#/login", login);
    var name = PersonName.read(findings, "#", givenName, familyName);
    var checkedRoles = roles(findings);
    findings.throwIfAny();
    return new Staff(id, schoolId, checkedLogin, name, checkedRoles, version);
  }

  private Set<Role> roles(Findings findings) {
    var checked = EnumSet.noneOf(Role.class);
    if (roles == null || roles.isEmpty()) {
      findings.add("#/roles", "At least one role is required.");
      return checked;
    }
    for (int i = 0; i < roles.size(); i++) {
      var name = roles.get(i);
      var role = name == null ? null : Role.of(name).filter(Staff.ROLES::contains).orElse(null);
      if (role == null) {
        findings.add(
            Findings.pointer("roles", i), "Must be counsellor, school-admin, editor or ops.");
      } else {
        checked.add(role);
      }
    }
    return checked;
  }
}
