package org.wayfinder.profile.guardian;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.keys.OneTimeCode;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.Caller;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.Fingerprint;
import org.wayfinder.service.request.IdSource;

/**
 * Lets guardians in and out. Students who are old enough to decide invite whom they like, for the
 * others the school does; both can withdraw it, which holds from the next request on.
 */
@Service
public final class Guardians implements StudentBelongings {

  /** Nobody gave this code out, or it is too old, used or withdrawn. */
  static final ProblemType WRONG_CODE =
      new ProblemType(
          "wrong-invitation-code", HttpStatus.FORBIDDEN, "This is no code of an open invitation");

  private static final Duration OPEN = Duration.ofDays(14);
  private static final int AT_ONCE = 10;

  private final MongoInvitationStore invitations;
  private final MongoGuardianStore guardians;
  private final MongoStudentStore students;
  private final MongoPersonStore people;
  private final Identities identities;
  private final MongoConsentStore consents;
  private final Access access;
  private final IdSource ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Guardians(
      MongoInvitationStore invitations,
      MongoGuardianStore guardians,
      MongoStudentStore students,
      MongoPersonStore people,
      Identities identities,
      MongoConsentStore consents,
      Access access,
      IdSource ids,
      Clock clock) {
    this.invitations = invitations;
    this.guardians = guardians;
    this.students = students;
    this.people = people;
    this.identities = identities;
    this.consents = consents;
    this.access = access;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new invitation, and the only time that its code is told. */
  record Invited(Invitation invitation, OneTimeCode code) {}

  /** A student's invitations, and what those are called who accepted one. */
  record Listed(List<Invitation> invitations, Map<String, PersonName> names) {}

  Invited invite(Actor actor, String studentId) {
    var student = access.student(StudentPermission.INVITE_GUARDIANS, actor, studentId);
    if (student.isPlayedBy(actor)) {
      requireOldEnough(studentId);
    }
    var now = now();
    if (invitations.ofStudent(studentId, now).size() >= AT_ONCE) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "There are %d invitations already. Withdraw one first.".formatted(AT_ONCE));
    }
    invitations.deleteExpired(now);
    var code = OneTimeCode.random(random);
    var invitation =
        new Invitation(
            ids.next("inv_"), studentId, code.hash(), actor.id(), now.plus(OPEN), null, null);
    invitations.insert(invitation);
    return new Invited(invitation, code);
  }

  private void requireOldEnough(String studentId) {
    var rules = consents.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
    if (!rules.decidesOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "You are under %d: your school invites your guardians.".formatted(rules.rules().age()));
    }
  }

  Listed list(Actor actor, String studentId) {
    access.student(StudentPermission.INVITE_GUARDIANS, actor, studentId);
    var found = invitations.ofStudent(studentId, now());
    var accepted = found.stream().map(Invitation::guardianId).filter(Objects::nonNull).toList();
    return new Listed(found, guardians.names(accepted));
  }

  void withdraw(Actor actor, String studentId, String invitationId) {
    access.student(StudentPermission.INVITE_GUARDIANS, actor, studentId);
    var withdrawn =
        invitations
            .withdraw(studentId, invitationId)
            .orElseThrow(() -> ProblemException.notFound("invitation"));
    forgetIfIdle(withdrawn);
  }

  @Override
  public void forget(String studentId) {
    for (var invitation : invitations.ofStudent(studentId, Instant.EPOCH)) {
      invitations.withdraw(studentId, invitation.id()).ifPresent(this::forgetIfIdle);
    }
  }

  private void forgetIfIdle(Invitation withdrawn) {
    var guardianId = withdrawn.guardianId();
    if (guardianId != null && !invitations.hasAny(guardianId)) {
      guardians.delete(guardianId);
    }
  }

  /**
   * Makes the caller a guardian. The same code from the same caller comes to the same, so that a
   * lost answer can be asked for again.
   */
  Invitation accept(Caller caller, GuardianRequest request) {
    var name = request.name();
    var hash = request.oneTimeCode().hash();
    var identity = Identities.identity(caller);
    var id = "gua_" + Fingerprint.of(identity).substring(0, 22);
    var now = now();
    var student =
        invitations
            .byCode(hash, id, now)
            .flatMap(open -> people.student(open.studentId()))
            .filter(found -> !found.left())
            .orElseThrow(Guardians::wrongCode);
    var onRoster = identities.find(caller).filter(known -> known.kind() != PersonKind.GUARDIAN);
    if (onRoster.isPresent() || !guardians.save(id, student.schoolId(), identity, name)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "You are signed in as a student or as staff. Sign in with an account of your own.");
    }
    return invitations.accept(hash, id, now).orElseThrow(Guardians::wrongCode);
  }

  /** Whom the caller may see, in the access log of each when this returns. */
  List<Student> wards(Actor actor) {
    var shown =
        students.find(actor.wards()).stream().filter(student -> student.leftAt() == null).toList();
    if (!shown.isEmpty()) {
      access.shown(actor, "guardian-list", actor.id(), shown.stream().map(Student::id).toList());
    }
    return shown;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ProblemException wrongCode() {
    return new ProblemException(
        WRONG_CODE, "Ask whoever invited you for a new one; each can be used once, for 14 days.");
  }
}
