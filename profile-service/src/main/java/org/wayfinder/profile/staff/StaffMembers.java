package org.wayfinder.profile.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.profile.student.Caseloads;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.IdSource;

/**
 * Appoints, changes and dismisses staff. Nobody takes away their own admin or operator role, so
 * there is always one left who can let others in.
 */
@Service
final class StaffMembers {

  private static final String LOGIN_TAKEN = "Somebody on the roster has this login already.";

  private final MongoStaffStore store;
  private final MongoSchoolStore schools;
  private final Caseloads caseloads;
  private final Identities identities;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;

  StaffMembers(
      MongoStaffStore store,
      MongoSchoolStore schools,
      Caseloads caseloads,
      Identities identities,
      Access access,
      CreationKeys keys,
      IdSource ids) {
    this.store = store;
    this.schools = schools;
    this.caseloads = caseloads;
    this.identities = identities;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
  }

  List<Staff> ofSchool(Actor actor, String schoolId, @Nullable String after, int limit) {
    access.school(SchoolPermission.READ_STAFF, actor, schoolId);
    requireSchool(schoolId);
    return store.ofSchool(schoolId, after, limit);
  }

  Staff read(Actor actor, String schoolId, String staffId) {
    access.school(SchoolPermission.READ_STAFF, actor, schoolId);
    return existing(schoolId, staffId);
  }

  Staff appoint(Actor actor, String schoolId, @Nullable String key, StaffRequest request) {
    access.school(SchoolPermission.APPOINT_STAFF, actor, schoolId);
    requireSchool(schoolId);
    var staff = request.toStaff(ids.next("stf_"), schoolId, 1);
    access.appointment(actor, schoolId, staff.roles());
    var creationKey = keys.read(actor.id(), "schools/" + schoolId + "/staff", key, request);
    return store
        .insert(staff, identities.loginKey(staff.login()), creationKey)
        .orProblem(LOGIN_TAKEN);
  }

  /**
   * Replaces the entry. Another login means another person at the sign-in provider, so the identity
   * bound so far loses its access; who is a counsellor no more loses the caseload.
   */
  Staff change(
      Actor actor,
      String schoolId,
      String staffId,
      @Nullable String ifMatch,
      StaffRequest request) {
    access.school(SchoolPermission.MANAGE_STAFF, actor, schoolId);
    var version = VersionTag.required(ifMatch);
    var before = existing(schoolId, staffId);
    var after = request.toStaff(staffId, schoolId, version);
    access.management(actor, before.roles(), after.roles());
    requireOthersOrKept(actor, before, after.roles());
    var loginKey = identities.loginKey(after.login());
    boolean unbind = !loginKey.equals(identities.loginKey(before.login()));
    var changed = store.update(after, loginKey, unbind).orProblem("member of staff", LOGIN_TAKEN);
    if (before.roles().contains(Role.COUNSELLOR) && !after.roles().contains(Role.COUNSELLOR)) {
      caseloads.dissolve(staffId);
    }
    return changed;
  }

  /** Deletes the entry; access ends at once, the caseload is emptied after that. */
  void dismiss(Actor actor, String schoolId, String staffId, @Nullable String ifMatch) {
    access.school(SchoolPermission.MANAGE_STAFF, actor, schoolId);
    var version = VersionTag.required(ifMatch);
    var before = existing(schoolId, staffId);
    access.management(actor, before.roles(), Set.of());
    requireOthersOrKept(actor, before, Set.of());
    store.delete(before, version).orProblem("member of staff", LOGIN_TAKEN);
    caseloads.dissolve(staffId);
  }

  private Staff existing(String schoolId, String staffId) {
    return store
        .find(schoolId, staffId)
        .orElseThrow(() -> ProblemException.notFound("member of staff"));
  }

  private void requireSchool(String schoolId) {
    if (!schools.exists(schoolId)) {
      throw ProblemException.notFound("school");
    }
  }

  private static void requireOthersOrKept(Actor actor, Staff before, Set<Role> after) {
    boolean loses =
        before.roles().stream()
            .filter(role -> role == Role.SCHOOL_ADMIN || role == Role.OPS)
            .anyMatch(role -> !after.contains(role));
    if (actor.id().equals(before.id()) && loses) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "You can't take away your own admin or operator role; ask another admin to do it.");
    }
  }
}
