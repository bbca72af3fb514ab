package org.wayfinder.profile.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.profile.assessment.MongoAssessmentStore;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.interest.MongoProfileVersionStore;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.StudentBelongings;
import org.wayfinder.profile.student.MongoStudentStore;

/**
 * Carries erasures to their end: deletes what the service holds, waits until the other services
 * were told, deletes once more what a save that was under way may have stored, and signs. Two
 * instances may do the same at once: each step is harmless twice.
 */
final class ErasureWork implements StepThread.Step {

  private static final Logger log = LoggerFactory.getLogger(ErasureWork.class);
  private static final int AT_ONCE = 50;

  private final MongoErasureStore erasures;
  private final MongoStudentStore students;
  private final MongoProfileVersionStore profiles;
  private final MongoAssessmentStore assessments;
  private final List<StudentBelongings> belongings;
  private final ErasedLogins logins;
  private final Identities identities;
  private final ErasureReceipts receipts;
  private final ErasureProperties settings;
  private final Clock clock;

  ErasureWork(
      MongoErasureStore erasures,
      MongoStudentStore students,
      MongoProfileVersionStore profiles,
      MongoAssessmentStore assessments,
      List<StudentBelongings> belongings,
      ErasedLogins logins,
      Identities identities,
      ErasureReceipts receipts,
      ErasureProperties settings,
      Clock clock) {
    this.erasures = erasures;
    this.students = students;
    this.profiles = profiles;
    this.assessments = assessments;
    this.belongings = List.copyOf(belongings);
    this.logins = logins;
    this.identities = identities;
    this.receipts = receipts;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Duration step() {
    erasures.open(AT_ONCE).forEach(this::carryOn);
    return settings.look();
  }

  private void carryOn(Erasure erasure) {
    // A crash after the request was noted may have left the entry on the roster.
    students
        .find(erasure.studentId())
        .ifPresent(student -> {
          logins.add(identities.loginKey(student.login()));
          students.erase(student.id());
        });
    belongings.forEach(belonging -> belonging.forget(erasure.studentId()));
    var removed =
        new Erasure.Removed(
            profiles.erase(erasure.studentId()), assessments.erase(erasure.studentId()));
    if (!removed.equals(Erasure.Removed.NOTHING)) {
      erasures.removed(erasure.id(), removed);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (erasure.requestedAt().plus(settings.underWay()).isBefore(now)
        && students.isErasedAndTold(erasure.studentId())) {
      var whole = erasures.find(erasure.id()).orElse(erasure);
      erasures.complete(erasure.id(), now, receipts.sign(whole, now));
      log.info("Erasure {} is complete", erasure.id());
    }
  }
}
