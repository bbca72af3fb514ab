package org.wayfinder.profile.erasure;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.IdSource;

/** Takes requests to erase a student; from then on the person is gone from every query. */
@Service
public final class Erasures {

  private final MongoErasureStore store;
  private final MongoStudentStore students;
  private final ErasedLogins logins;
  private final Identities identities;
  private final Access access;
  private final IdSource ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Erasures(
      MongoErasureStore store,
      MongoStudentStore students,
      ErasedLogins logins,
      Identities identities,
      Access access,
      IdSource ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.students = students;
    this.logins = logins;
    this.identities = identities;
    this.access = access;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Erases the student: the request is noted first, so that whatever crashes after it is carried
   * on.
   */
  Erasure request(Actor actor, String studentId, @Nullable String ifMatch, ErasureRequest request) {
    var relations = access.student(StudentPermission.ERASE, actor, studentId);
    var seen = VersionTag.required(ifMatch);
    var student = students.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
    if (student.version() != seen) {
      throw VersionTag.stale();
    }
    return begin(
        student,
        relations.isPlayedBy(actor) ? Erasure.Requester.STUDENT : Erasure.Requester.SCHOOL,
        request.checkedReason());
  }

  /** Erases a student who left, because the school's time to keep the record is over. */
  public void retentionEnded(Student student) {
    begin(student, Erasure.Requester.SCHOOL, Erasure.Reason.RETENTION_ENDED);
  }

  private Erasure begin(Student student, Erasure.Requester requester, Erasure.Reason reason) {
    var erasure =
        store.insert(
            new Erasure(
                ids.next("era_"),
                student.id(),
                student.schoolId(),
                requester,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Erasure.Removed.NOTHING,
                null,
                null));
    logins.add(identities.loginKey(student.login()));
    students.erase(student.id());
    events.publishEvent(new StudentsChanged());
    return erasure;
  }

  /** Whoever has the id of an erasure may see it: it is long and names nobody. */
  Erasure read(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("erasure"));
  }

  List<Erasure> ofSchool(Actor actor, String schoolId, @Nullable String after, int limit) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    return store.ofSchool(schoolId, after, limit);
  }
}
