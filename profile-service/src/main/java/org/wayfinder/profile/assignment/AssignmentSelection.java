package org.wayfinder.profile.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.request.Findings;

/** Finds the students whom a selection means, within the caseload or the school. */
@Component
final class AssignmentSelection {

  private static final int BATCH = 1_000;

  private final MongoStudentStore students;

  AssignmentSelection(MongoStudentStore students) {
    this.students = students;
  }

  /**
   * The ids of the students, at least one.
   *
   * @param counsellorId whose caseload they must be in; null for anybody in the school
   * @throws org.wayfinder.service.ProblemException 422 when there is nobody, too many, or an id
   *     that isn't there; one elsewhere reads like one that doesn't exist
   */
  List<String> ids(
      String schoolId, @Nullable String counsellorId, AssignmentRequest.Selection selection) {
    var findings = new Findings();
    var found =
        selection.ids() == null
            ? everybody(schoolId, counsellorId, selection)
            : named(findings, schoolId, counsellorId, selection);
    if (findings.none() && found.isEmpty()) {
      findings.add("#/students", "There is nobody to give it to.");
    } else if (found.size() > Assignment.MAX_STUDENTS) {
      findings.add(
          "#/students", "At most " + Assignment.MAX_STUDENTS + " students; give it by grade.");
    }
    findings.throwIfAny();
    return found;
  }

  private List<String> everybody(
      String schoolId, @Nullable String counsellorId, AssignmentRequest.Selection selection) {
    var ids = new ArrayList<String>();
    String after = null;
    List<Student> page;
    do {
      page =
          counsellorId == null
              ? students.ofSchool(schoolId, after, BATCH)
              : students.ofCaseload(counsellorId, after, BATCH);
      page.stream().filter(selection::includes).map(Student::id).forEach(ids::add);
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == BATCH && ids.size() <= Assignment.MAX_STUDENTS);
    return ids;
  }

  private List<String> named(
      Findings findings,
      String schoolId,
      @Nullable String counsellorId,
      AssignmentRequest.Selection selection) {
    var wanted = selection.idSet();
    Map<String, Student> found = new HashMap<>();
    wanted.stream()
        .gather(Gatherers.windowFixed(BATCH))
        .flatMap(batch -> students.find(batch).stream())
        .filter(student -> student.schoolId().equals(schoolId))
        .filter(student -> counsellorId == null || student.counsellorIds().contains(counsellorId))
        .forEach(student -> found.put(student.id(), student));
    var asked = Objects.requireNonNull(selection.ids());
    for (int i = 0; i < asked.size(); i++) {
      var id = asked.get(i);
      if (id == null || !found.containsKey(id)) {
        findings.add(
            Findings.pointer("students", "ids", i),
            counsellorId == null
                ? "No student of this school has this id."
                : "No student of this caseload has this id.");
      }
    }
    return List.copyOf(found.keySet());
  }
}
