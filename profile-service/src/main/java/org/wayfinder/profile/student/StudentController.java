package org.wayfinder.profile.student;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;

/** The roster of students: kept by the school's admin, read by those with a relation. */
@RestController
@RequestMapping("/api")
final class StudentController {

  private final Students students;

  StudentController(Students students) {
    this.students = students;
  }

  @GetMapping("/schools/{schoolId}/students")
  Page<StudentResponse> list(
      Actor actor,
      @PathVariable String schoolId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    return Page.of(students.ofSchool(actor, schoolId, Page.key(after), size + 1), size, Student::id)
        .map(StudentResponse::of);
  }

  @PostMapping("/schools/{schoolId}/students")
  ResponseEntity<StudentResponse> create(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody StudentRequest request) {
    var created = students.create(actor, schoolId, key, request);
    return ResponseEntity.created(URI.create("/api/students/" + created.id()))
        .eTag(VersionTag.of(created.version()))
        .body(StudentResponse.of(created));
  }

  @GetMapping("/students/{studentId}")
  ResponseEntity<StudentResponse> read(Actor actor, @PathVariable String studentId) {
    return answer(students.read(actor, studentId));
  }

  @PutMapping("/students/{studentId}")
  ResponseEntity<StudentResponse> change(
      Actor actor,
      @PathVariable String studentId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody StudentRequest request) {
    return answer(students.change(actor, studentId, ifMatch, request));
  }

  private static ResponseEntity<StudentResponse> answer(Student student) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(student.version()))
        .body(StudentResponse.of(student));
  }
}
