package org.wayfinder.profile.consentform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.consent.ConsentChange;
import org.wayfinder.profile.consent.MongoConsentStore;
import org.wayfinder.profile.consent.Purpose;
import org.wayfinder.profile.consent.StudentConsents;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * Notes what students say, and what schools have on paper. Saying no is open to whoever may speak
 * at all; saying yes takes somebody old enough.
 */
@Service
final class Consents {

  private final MongoConsentStore store;
  private final Access access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(MongoConsentStore store, Access access, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  ConsentResponse read(Actor actor, String studentId) {
    access.student(StudentPermission.READ_CONSENTS, actor, studentId);
    return ConsentResponse.of(existing(studentId), today());
  }

  ConsentResponse say(Actor actor, String studentId, String purposeName, ConsentRequest request) {
    var student = access.student(StudentPermission.CHANGE_CONSENTS, actor, studentId);
    var purpose = Purpose.of(purposeName).orElseThrow(() -> ProblemException.notFound("purpose"));
    var before = existing(studentId);
    boolean self = student.isPlayedBy(actor);
    boolean young = !before.decidesOn(today());
    boolean guardian = actor.has(Role.GUARDIAN);
    if (guardian && !young) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The student is old enough, and decides alone.");
    }
    var checked = request.checked(purpose, !self && !guardian, young, today());
    if (self && young && checked.given()) {
      throw new ProblemException(
          ProblemType.FORBIDDEN,
          "You are under %d: a guardian says it, here or on paper that your school records."
              .formatted(before.rules().age()));
    }
    var change =
        new ConsentChange(
            purpose,
            checked.given(),
            checked.wording(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            actor.id(),
            checked.paper());
    if (before.knows(change)) {
      return ConsentResponse.of(before, today());
    }
    if (change.given() && before.full()) {
      throw new ProblemException(
          ProblemType.CONFLICT, "This was changed too often. Talk to whoever runs Wayfinder.");
    }
    store.append(studentId, change);
    events.publishEvent(new StudentsChanged());
    return ConsentResponse.of(existing(studentId), today());
  }

  private StudentConsents existing(String studentId) {
    return store.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }
}
