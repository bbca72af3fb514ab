package org.wayfinder.profile.setup;

import org.wayfinder.profile.person.BindingClaim;
import org.wayfinder.profile.person.PersonName;

/**
 * Everything a set-up will make, with the ids it will have. It is stored by the one conditional
 * update that uses up the code, so that whoever comes next can finish what a crash interrupted.
 */
record SetupPlan(
    BindingClaim bindingClaim,
    String schoolId,
    String schoolName,
    String staffId,
    PersonName adminName,
    String adminLogin,
    String adminIdentity) {}
