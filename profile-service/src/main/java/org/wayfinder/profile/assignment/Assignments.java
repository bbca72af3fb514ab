package org.wayfinder.profile.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.wayfinder.profile.access.Access;
import org.wayfinder.profile.access.CaseloadPermission;
import org.wayfinder.profile.access.SchoolPermission;
import org.wayfinder.profile.access.StudentPermission;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.VersionTag;
import org.wayfinder.service.request.CreationKeys;
import org.wayfinder.service.request.IdSource;

/** Gives the assessment to students, within the caseload, or within the school by its admin. */
@Service
final class Assignments {

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private final MongoAssignmentStore store;
  private final AssignmentSelection selection;
  private final MongoStudentStore students;
  private final Access access;
  private final CreationKeys keys;
  private final IdSource ids;
  private final Clock clock;

  Assignments(
      MongoAssignmentStore store,
      AssignmentSelection selection,
      MongoStudentStore students,
      Access access,
      CreationKeys keys,
      IdSource ids,
      Clock clock) {
    this.store = store;
    this.selection = selection;
    this.students = students;
    this.access = access;
    this.keys = keys;
    this.ids = ids;
    this.clock = clock;
  }

  Assignment giveToCaseload(
      Actor actor, String counsellorId, @Nullable String key, AssignmentRequest request) {
    var counsellor = access.caseload(CaseloadPermission.ASSIGN, actor, counsellorId);
    return give(actor, counsellor.schoolId(), counsellorId, key, request);
  }

  Assignment giveToSchool(
      Actor actor, String schoolId, @Nullable String key, AssignmentRequest request) {
    access.school(SchoolPermission.ASSIGN, actor, schoolId);
    return give(actor, schoolId, null, key, request);
  }

  private Assignment give(
      Actor actor,
      String schoolId,
      @Nullable String counsellorId,
      @Nullable String key,
      AssignmentRequest request) {
    var checked = request.checked(today());
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var assignment =
        new Assignment(
            ids.next("asg_" + SORTABLE.format(now) + "_"),
            schoolId,
            counsellorId,
            checked.title(),
            checked.form(),
            checked.dueOn(),
            selection.ids(schoolId, counsellorId, checked.students()),
            actor.id(),
            now,
            false,
            1);
    var scope = (counsellorId == null ? schoolId : counsellorId) + "/assignments";
    return store
        .insert(assignment, keys.read(actor.id(), scope, key, request))
        .orProblem("There is such an assignment already.");
  }

  List<Assignment> ofCaseload(
      Actor actor, String counsellorId, @Nullable String before, int limit) {
    access.caseload(CaseloadPermission.ASSIGN, actor, counsellorId);
    return store.ofCaseload(counsellorId, before, limit);
  }

  List<Assignment> ofSchool(Actor actor, String schoolId, @Nullable String before, int limit) {
    access.school(SchoolPermission.ASSIGN, actor, schoolId);
    return store.ofSchool(schoolId, before, limit);
  }

  List<Assignment> ofStudent(Actor actor, String studentId, @Nullable String before, int limit) {
    access.student(StudentPermission.READ_RECORD, actor, studentId);
    var student = students.find(studentId).orElseThrow(() -> ProblemException.notFound("student"));
    return store.ofStudent(student, before, limit);
  }

  /** The assignment, for who runs it; nobody else learns that it exists. */
  Assignment read(Actor actor, String id) {
    return store
        .find(id)
        .filter(assignment -> assignment.isRunBy(actor))
        .orElseThrow(() -> ProblemException.notFound("assignment"));
  }

  Assignment change(
      Actor actor, String id, @Nullable String ifMatch, AssignmentRequest.Changes changes) {
    var before = read(actor, id);
    var after = changes.applyTo(before, VersionTag.required(ifMatch), today());
    return store.update(after).orProblem("assignment", "There is such an assignment already.");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
