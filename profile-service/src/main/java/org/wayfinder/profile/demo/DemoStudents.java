package org.wayfinder.profile.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.PersonName;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.person.StudentsChanged;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.request.IdSource;

/**
 * Makes the students with whom counsellors and admins show the portal. One is like any other
 * student but for the school, which is one of demonstrations, so that no list, count, export or
 * fairness card of a real school holds them.
 */
@Service
final class DemoStudents {

  /** What the school of such a student begins with; real schools' ids never do. */
  static final String SCHOOL = "demo_";

  private static final PersonName NAME = new PersonName("Demo", "Student");
  private static final int GRADE = 10;

  private final MongoStudentStore students;
  private final IdSource ids;
  private final ApplicationEventPublisher events;

  DemoStudents(MongoStudentStore students, IdSource ids, ApplicationEventPublisher events) {
    this.students = students;
    this.ids = ids;
    this.events = events;
  }

  Optional<Student> find(Actor actor) {
    require(actor);
    return students.demoOf(actor.id());
  }

  /** The actor's, made now where there was none. */
  Student findOrMake(Actor actor) {
    return find(actor).orElseGet(() -> make(actor));
  }

  private Student make(Actor actor) {
    var id = ids.next("stu_");
    var student =
        new Student(id, SCHOOL + actor.schoolId(), id, NAME, GRADE, null, null, List.of(), null, 1);
    // Nobody signs in as them: no login of a sign-in provider looks like an id of ours.
    if (students.insertDemo(student, id, actor.id())) {
      events.publishEvent(new StudentsChanged());
      return student;
    }
    return students.demoOf(actor.id()).orElseThrow(() -> ProblemException.notFound("demo student"));
  }

  private static void require(Actor actor) {
    if (!actor.has(Role.COUNSELLOR) && !actor.has(Role.SCHOOL_ADMIN)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "A demo student is for counsellors and school admins.");
    }
  }
}
