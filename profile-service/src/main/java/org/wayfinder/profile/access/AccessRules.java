package org.wayfinder.profile.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.CounsellorRelations;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentRelations;

/**
 * Who may do what, as functions of the actor, the relation and the permission. Somebody without any
 * relation to a record learns nothing of it, not even that it exists.
 */
public final class AccessRules {

  private AccessRules() {}

  /** Every relation of the actor to a student, the closest first. */
  static Set<Relation> relations(Actor actor, StudentRelations student) {
    var held = EnumSet.noneOf(Relation.class);
    boolean isAllowedTo =
        actor.has(Role.STUDENT) || actor.has(Role.COUNSELLOR) || actor.has(Role.SCHOOL_ADMIN);
    if (isAllowedTo && student.isPlayedBy(actor)) {
      held.add(Relation.SELF);
    }
    if (actor.schoolId().equals(student.schoolId())) {
      if (actor.has(Role.COUNSELLOR) && student.counsellorIds().contains(actor.id())) {
        held.add(Relation.CASELOAD);
      }
      if (actor.has(Role.SCHOOL_ADMIN)) {
        held.add(Relation.SCHOOL);
      }
    }
    if (actor.has(Role.GUARDIAN)
        && actor.wards().contains(student.studentId())
        && !student.left()) {
      held.add(Relation.GUARDIAN);
    }
    return held;
  }

  /** Every relation of the actor to a caseload, the closest first. */
  static Set<Relation> relations(Actor actor, CounsellorRelations counsellor) {
    var held = EnumSet.noneOf(Relation.class);
    if (actor.id().equals(counsellor.counsellorId())) {
      held.add(Relation.SELF);
    }
    if (actor.has(Role.SCHOOL_ADMIN) && actor.schoolId().equals(counsellor.schoolId())) {
      held.add(Relation.SCHOOL);
    }
    return held;
  }

  /** Whether the actor may do this with the student; null is a student who doesn't exist. */
  static Decision decide(
      StudentPermission permission, Actor actor, @Nullable StudentRelations student) {
    return student == null
        ? Decision.HIDDEN
        : decide(relations(actor, student), permission::allows);
  }

  /** Whether the actor may do this with the caseload; null is a counsellor who doesn't exist. */
  static Decision decide(
      CaseloadPermission permission, Actor actor, @Nullable CounsellorRelations counsellor) {
    return counsellor == null
        ? Decision.HIDDEN
        : decide(relations(actor, counsellor), permission::allows);
  }

  private static Decision decide(Set<Relation> held, Predicate<Set<Relation>> allowed) {
    if (held.isEmpty()) {
      return Decision.HIDDEN;
    }
    return allowed.test(held) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }

  /**
   * Whether the actor may do this with the school. Who could do it in no school at all is
   * forbidden; who could do it in another one can't tell this one from none.
   */
  static Decision decide(SchoolPermission permission, Actor actor, String schoolId) {
    if (permission.opsEverywhere() && actor.has(Role.OPS)) {
      return Decision.ALLOWED;
    }
    if (actor.roles().stream().noneMatch(permission::allowsInSchool)) {
      return Decision.FORBIDDEN;
    }
    return actor.schoolId().equals(schoolId) ? Decision.ALLOWED : Decision.HIDDEN;
  }

  /** Whether the actor may do this with the installation. */
  static Decision decide(InstallationPermission permission, Actor actor) {
    return permission.allows(actor.roles()) ? Decision.ALLOWED : Decision.FORBIDDEN;
  }

  /**
   * Whether the actor may give these roles to somebody new in the school. An admin gives what
   * belongs to the school and what they hold themselves; an operator from outside names admins
   * only, since a counsellor would see students.
   */
  static boolean mayAppoint(Actor actor, String schoolId, Set<Role> roles) {
    if (!holdsInstallationWide(actor, roles)) {
      return false;
    }
    if (actor.has(Role.SCHOOL_ADMIN) && actor.schoolId().equals(schoolId)) {
      return true;
    }
    return actor.has(Role.OPS)
        && roles.contains(Role.SCHOOL_ADMIN)
        && !roles.contains(Role.COUNSELLOR);
  }

  /**
   * Whether the actor may change somebody with these roles before and after. Without the rule that
   * they hold the installation-wide ones, a school's admin could put their own login on an
   * operator.
   */
  static boolean mayManage(Actor actor, Set<Role> before, Set<Role> after) {
    return holdsInstallationWide(actor, before) && holdsInstallationWide(actor, after);
  }

  private static boolean holdsInstallationWide(Actor actor, Set<Role> roles) {
    return Stream.of(Role.values())
        .filter(Role::installationWide)
        .filter(roles::contains)
        .allMatch(actor::has);
  }
}
