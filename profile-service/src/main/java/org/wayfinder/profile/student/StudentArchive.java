package org.wayfinder.profile.student;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.ProblemException;

/** Roster entries on their way into archives and back. */
@Service
public final class StudentArchive {

  private final MongoStudentStore store;
  private final Identities identities;
  private final ErasedLogins erased;
  private final ApplicationEventPublisher events;

  StudentArchive(
      MongoStudentStore store,
      Identities identities,
      ErasedLogins erased,
      ApplicationEventPublisher events) {
    this.store = store;
    this.identities = identities;
    this.erased = erased;
    this.events = events;
  }

  /** What the roster says of the student. */
  public ArchivedStudent entry(String studentId) {
    return store
        .find(studentId)
        .map(ArchivedStudent::of)
        .orElseThrow(() -> ProblemException.notFound("student"));
  }

  /**
   * The entry that would be made; nobody who is erased gets one.
   *
   * @throws ProblemException 422 with what is wrong, 409 {@code erased-person}
   */
  public Student checked(ArchivedStudent archived, String schoolId, String newId) {
    var student = archived.at(schoolId, newId);
    erased.refuse(identities.loginKey(student.login()));
    return student;
  }

  /**
   * Puts a checked entry on the roster.
   *
   * @throws ProblemException 409 when somebody has the login
   */
  public Student enter(Student student) {
    var loginKey = identities.loginKey(student.login());
    var entered = store.insert(student, loginKey, null).orProblem(Students.LOGIN_TAKEN);
    events.publishEvent(new StudentsChanged());
    return entered;
  }
}
