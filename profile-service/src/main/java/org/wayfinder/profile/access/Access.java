package org.wayfinder.profile.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.accesslog.AccessLog;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.CounsellorRelations;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentRelations;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Applies {@link AccessRules} to what the roster says at this moment, and ends requests that they
 * don't allow: 404 where the actor may not know, 403 where only the act is refused.
 */
@Service
public final class Access {

  private final MongoPersonStore people;
  private final AccessLog log;

  Access(MongoPersonStore people, AccessLog log) {
    this.people = people;
    this.log = log;
  }

  /**
   * The student's relations, if the actor may do this. What shows somebody else's record is in the
   * access log when this returns.
   */
  public StudentRelations student(StudentPermission permission, Actor actor, String studentId) {
    var student = people.student(studentId).orElse(null);
    require(AccessRules.decide(permission, actor, student), "student");
    if (student == null) {
      throw ProblemException.notFound("student");
    }
    var logged = permission.logged();
    if (logged != null && !student.isPlayedBy(actor)) {
      log.student(actor.id(), logged, studentId);
    }
    return student;
  }

  /** Notes in the access log what another service is about to show of somebody else's record. */
  void shownElsewhere(Actor actor, Reading reading, String studentId) {
    log.student(actor.id(), reading.wireName(), studentId);
  }

  /** Notes in the access log, before there is an answer, whom a page of a list shows. */
  public void shown(Actor actor, String what, String list, List<String> studentIds) {
    log.page(actor.id(), what, list, studentIds);
  }

  /** The counsellor's relations, if the actor may do this with the caseload. */
  public CounsellorRelations caseload(
      CaseloadPermission permission, Actor actor, String counsellorId) {
    var counsellor = people.counsellor(counsellorId).orElse(null);
    require(AccessRules.decide(permission, actor, counsellor), "caseload");
    if (counsellor == null) {
      throw ProblemException.notFound("caseload");
    }
    return counsellor;
  }

  /** Returns if the actor may do this with the school. */
  public void school(SchoolPermission permission, Actor actor, String schoolId) {
    require(AccessRules.decide(permission, actor, schoolId), "school");
  }

  /** Returns if the actor may do this with the installation. */
  public void installation(InstallationPermission permission, Actor actor) {
    require(AccessRules.decide(permission, actor), "installation");
  }

  /** Returns if the actor may give these roles to somebody new in the school. */
  public void appointment(Actor actor, String schoolId, Set<Role> roles) {
    if (!AccessRules.mayAppoint(actor, schoolId, roles)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "You may give editor and ops only if you hold them, and from outside the school you"
              + " may name school admins only.");
    }
  }

  /** Returns if the actor may change somebody with these roles before and after. */
  public void management(Actor actor, Set<Role> before, Set<Role> after) {
    if (!AccessRules.mayManage(actor, before, after)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "You may change an editor or operator only if you are one too.");
    }
  }

  private static void require(Decision decision, String what) {
    switch (decision) {
      case ALLOWED -> {}
      case FORBIDDEN ->
          throw new ProblemException(ProblemType.FORBIDDEN, "Your role may not do this.");
      case HIDDEN -> throw ProblemException.notFound(what);
    }
  }
}
