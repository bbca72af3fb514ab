package org.wayfinder.profile.demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.ProblemException;

/** The caller's own demo student: as its student, the caller does what students do. */
@RestController
@RequestMapping("/api/me/demo-student")
final class DemoStudentController {

  record DemoStudentResponse(String studentId, String givenName, String familyName) {

    static DemoStudentResponse of(Student student) {
      return new DemoStudentResponse(student.id(), student.name().given(), student.name().family());
    }
  }

  private final DemoStudents demos;

  DemoStudentController(DemoStudents demos) {
    this.demos = demos;
  }

  @GetMapping
  DemoStudentResponse find(Actor actor) {
    return demos
        .find(actor)
        .map(DemoStudentResponse::of)
        .orElseThrow(() -> ProblemException.notFound("demo student"));
  }

  /** The one there is, or a new one; whoever wants to start over erases it first. */
  @PutMapping
  DemoStudentResponse make(Actor actor) {
    return DemoStudentResponse.of(demos.findOrMake(actor));
  }
}
