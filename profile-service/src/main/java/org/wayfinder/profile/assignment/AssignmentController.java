package org.wayfinder.profile.assignment;

import java.net.URI;
import java.util.List;
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
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.assessment.MongoAssessmentStore;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.service.Page;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;

/** The assessment given with a due date: by whom, to whom, and how far they are. */
@RestController
@RequestMapping("/api")
final class AssignmentController {

  private final Assignments assignments;
  private final AssignmentProgress progress;
  private final MongoAssessmentStore assessments;
  private final Access access;

  AssignmentController(
      Assignments assignments,
      AssignmentProgress progress,
      MongoAssessmentStore assessments,
      Access access) {
    this.assignments = assignments;
    this.progress = progress;
    this.assessments = assessments;
    this.access = access;
  }

  @PostMapping("/caseloads/{counsellorId}/assignments")
  ResponseEntity<AssignmentResponse> giveToCaseload(
      Actor actor,
      @PathVariable String counsellorId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody AssignmentRequest request) {
    return created(assignments.giveToCaseload(actor, counsellorId, key, request));
  }

  @PostMapping("/schools/{schoolId}/assignments")
  ResponseEntity<AssignmentResponse> giveToSchool(
      Actor actor,
      @PathVariable String schoolId,
      @RequestHeader(name = CreationKeys.HEADER, required = false) @Nullable String key,
      @RequestBody AssignmentRequest request) {
    return created(assignments.giveToSchool(actor, schoolId, key, request));
  }

  @GetMapping("/caseloads/{counsellorId}/assignments")
  Page<AssignmentResponse> ofCaseload(
      Actor actor,
      @PathVariable String counsellorId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var found = assignments.ofCaseload(actor, counsellorId, Page.key(after), size + 1);
    return Page.of(found, size, Assignment::id).map(AssignmentResponse::of);
  }

  @GetMapping("/schools/{schoolId}/assignments")
  Page<AssignmentResponse> ofSchool(
      Actor actor,
      @PathVariable String schoolId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var found = assignments.ofSchool(actor, schoolId, Page.key(after), size + 1);
    return Page.of(found, size, Assignment::id).map(AssignmentResponse::of);
  }

  @GetMapping("/students/{studentId}/assignments")
  Page<AssignmentResponse.Mine> ofStudent(
      Actor actor,
      @PathVariable String studentId,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var found = assignments.ofStudent(actor, studentId, Page.key(after), size + 1);
    var taken = assessments.progress(List.of(studentId));
    return Page.of(found, size, Assignment::id)
        .map(assignment -> AssignmentResponse.Mine.of(assignment, assignment.stateOf(taken)));
  }

  @GetMapping("/assignments/{assignmentId}")
  ResponseEntity<AssignmentResponse.Detail> read(Actor actor, @PathVariable String assignmentId) {
    return answer(assignments.read(actor, assignmentId));
  }

  @PutMapping("/assignments/{assignmentId}")
  ResponseEntity<AssignmentResponse.Detail> change(
      Actor actor,
      @PathVariable String assignmentId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody AssignmentRequest.Changes request) {
    return answer(assignments.change(actor, assignmentId, ifMatch, request));
  }

  /** The students in order of their ids, all of them or those in one state. */
  @GetMapping("/assignments/{assignmentId}/students")
  Page<AssignmentResponse.Member> students(
      Actor actor,
      @PathVariable String assignmentId,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Page.limit(limit);
    var from = Page.key(after);
    var only = state == null ? null : state(state);
    var found =
        progress.of(assignments.read(actor, assignmentId)).stream()
            .filter(entry -> only == null || entry.state() == only)
            .filter(entry -> from == null || entry.student().id().compareTo(from) > 0)
            .limit(size + 1L)
            .toList();
    var shown = found.stream().limit(size).map(entry -> entry.student().id()).toList();
    access.shown(actor, "assignment", assignmentId, shown);
    return Page.of(found, size, entry -> entry.student().id()).map(AssignmentResponse.Member::of);
  }

  private static AssignmentState state(String text) {
    return AssignmentState.of(text)
        .orElseThrow(() ->
            new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "'state' must be not-started, in-progress or finished."));
  }

  private static ResponseEntity<AssignmentResponse> created(Assignment assignment) {
    return ResponseEntity.created(URI.create("/api/assignments/" + assignment.id()))
        .eTag(VersionTag.of(assignment.version()))
        .body(AssignmentResponse.of(assignment));
  }

  private ResponseEntity<AssignmentResponse.Detail> answer(Assignment assignment) {
    return ResponseEntity.ok()
        .eTag(VersionTag.of(assignment.version()))
        .body(AssignmentResponse.Detail.of(assignment, progress.of(assignment)));
  }
}
