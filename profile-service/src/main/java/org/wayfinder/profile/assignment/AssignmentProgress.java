package org.wayfinder.profile.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.springframework.stereotype.Component;
import org.wayfinder.profile.assessment.AssessmentProgress;
import org.wayfinder.profile.assessment.MongoAssessmentStore;
import org.wayfinder.profile.student.MongoStudentStore;
import org.wayfinder.profile.student.Student;

/** Finds out from roster and assessments, at this moment, how far the students are. */
@Component
final class AssignmentProgress {

  private static final int BATCH = 1_000;

  /** One student the assignment reaches, and how far the student is. */
  record Entry(Student student, AssignmentState state) {}

  private final MongoStudentStore students;
  private final MongoAssessmentStore assessments;

  AssignmentProgress(MongoStudentStore students, MongoAssessmentStore assessments) {
    this.students = students;
    this.assessments = assessments;
  }

  /** Every student the assignment still reaches, in order of their ids. */
  List<Entry> of(Assignment assignment) {
    return assignment.studentIds().stream()
        .gather(Gatherers.windowFixed(BATCH))
        .flatMap(ids -> of(assignment, ids).stream())
        .toList();
  }

  /** One student of those whom the assignment still reaches. */
  Optional<Entry> of(Assignment assignment, String studentId) {
    return assignment.studentIds().contains(studentId)
        ? of(assignment, List.of(studentId)).stream().findFirst()
        : Optional.empty();
  }

  private List<Entry> of(Assignment assignment, List<String> ids) {
    var taken =
        assessments.progress(ids).stream()
            .collect(Collectors.groupingBy(AssessmentProgress::studentId));
    return students.find(ids).stream()
        .filter(assignment::reaches)
        .sorted(Comparator.comparing(Student::id))
        .map(student ->
            new Entry(student, assignment.stateOf(taken.getOrDefault(student.id(), List.of()))))
        .toList();
  }
}
