package org.wayfinder.profile.student;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.ErasedLogins;
import org.wayfinder.profile.person.Identities;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.IdSource;

/** Keeps a school's roster of students. */
@Service
final class Students {

  static final String LOGIN_TAKEN = "Somebody on the roster has this login already.";

  private final MongoStudentStore store;
  private final MongoPersonStore people;
  private final Identities identities;
  private final ErasedLogins erased;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final ApplicationEventPublisher events;

  Students(
      MongoStudentStore store,
      MongoPersonStore people,
      Identities identities,
      ErasedLogins erased,
      Access access,
      CreationKeys keys,
      IdSource ids,
      ApplicationEventPublisher events) {
    this.store = store;
    this.people = people;
    this.identities = identities;
    this.erased = erased;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.events = events;
  }

  List<Student> ofSchool(Actor actor, String schoolId, @Nullable String after, int limit) {
    access.school(SchoolPermission.READ_STUDENTS, actor, schoolId);
    var page = store.ofSchool(schoolId, after, limit);
    // The last one of a full page only tells that there is another page.
    var shown = page.stream().limit(limit - 1L).map(Student::id).toList();
    access.shown(actor, "school-list", schoolId, shown);
    return page;
  }

  Student create(Actor actor, String schoolId, @Nullable String key, StudentRequest request) {
    access.school(SchoolPermission.MANAGE_STUDENTS, actor, schoolId);
    var student =
        request.toStudent(ids.next("stu_"), schoolId, 1, wanted -> counsellors(schoolId, wanted));
    var loginKey = identities.loginKey(student.login());
    erased.refuse(loginKey);
    var creationKey = keys.read(actor.id(), "schools/" + schoolId + "/students", key, request);
    var created = store.insert(student, loginKey, creationKey).orProblem(LOGIN_TAKEN);
    events.publishEvent(new StudentsChanged());
    return created;
  }

  Student read(Actor actor, String studentId) {
    access.student(StudentPermission.READ_RECORD, actor, studentId);
    return existing(studentId);
  }

  /**
   * Replaces the roster entry. Another login means another person at the sign-in provider, so the
   * identity bound so far loses its access. Who has left stays as they were.
   */
  Student change(Actor actor, String studentId, @Nullable String ifMatch, StudentRequest request) {
    access.student(StudentPermission.CHANGE_RECORD, actor, studentId);
    var version = VersionTag.required(ifMatch);
    var before = existing(studentId);
    if (before.leftAt() != null) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "The student has left. The next roster import that holds them brings them back.");
    }
    var after =
        request.toStudent(
            studentId,
            before.schoolId(),
            version,
            wanted -> counsellors(before.schoolId(), wanted));
    var loginKey = identities.loginKey(after.login());
    erased.refuse(loginKey);
    boolean unbind = !loginKey.equals(identities.loginKey(before.login()));
    var changed = store.update(after, loginKey, unbind).orProblem("student", LOGIN_TAKEN);
    events.publishEvent(new StudentsChanged());
    return changed;
  }

  private Student existing(String studentId) {
    return store.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
  }

  private Set<String> counsellors(String schoolId, Set<String> wanted) {
    return people.counsellorsOf(schoolId, wanted);
  }
}
