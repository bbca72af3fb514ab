package org.wayfinder.profile.retention;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wayfinder.profile.background.StepThread;
import org.wayfinder.profile.erasure.Erasures;
import org.wayfinder.profile.school.MongoSchoolStore;
import org.wayfinder.profile.student.MongoStudentStore;

/**
 * Has students erased whose school's retention is over. Two instances may do the same at once: a
 * student is erased once.
 */
final class RetentionWork implements StepThread.Step {

  private static final Logger log = LoggerFactory.getLogger(RetentionWork.class);
  private static final int AT_ONCE = 100;

  private final MongoRetentionStore retention;
  private final MongoSchoolStore schools;
  private final MongoStudentStore students;
  private final Erasures erasures;
  private final RetentionProperties settings;
  private final Clock clock;

  RetentionWork(
      MongoRetentionStore retention,
      MongoSchoolStore schools,
      MongoStudentStore students,
      Erasures erasures,
      RetentionProperties settings,
      Clock clock) {
    this.retention = retention;
    this.schools = schools;
    this.students = students;
    this.erasures = erasures;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Duration step() {
    var more = false;
    for (var schoolId : schools.ids()) {
      var ended = retention.of(schoolId).endedBy(clock.instant());
      var leavers = students.leftBy(schoolId, ended, AT_ONCE);
      leavers.forEach(erasures::retentionEnded);
      if (!leavers.isEmpty()) {
        log.info("The retention of {} students is over; they are being erased", leavers.size());
      }
      more |= leavers.size() == AT_ONCE;
    }
    return more ? Duration.ZERO : settings.look();
  }
}
