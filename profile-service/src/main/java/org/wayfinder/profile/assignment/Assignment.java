package org.wayfinder.profile.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.assessment.AssessmentForm;
import org.wayfinder.profile.assessment.AssessmentProgress;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.Role;
import org.wayfinder.profile.student.Student;

/**
 * The assessment given to some students, who are settled when it is given: somebody who joins the
 * caseload later isn't in it, and who leaves it is shown no more.
 *
 * @param counsellorId whose caseload it was given to; null when it was given by the school
 * @param studentIds in order
 * @param givenBy the id of whoever gave it
 * @param closed whether it asks nothing of anybody any more
 */
record Assignment(
    String id,
    String schoolId,
    @Nullable String counsellorId,
    String title,
    AssessmentForm form,
    LocalDate dueOn,
    List<String> studentIds,
    String givenBy,
    Instant givenAt,
    boolean closed,
    long version) {

  /** The most students one assignment may have. */
  static final int MAX_STUDENTS = 5_000;

  /** The longest title, in characters. */
  static final int MAX_TITLE = 120;

  Assignment {
    if (form == AssessmentForm.TIE_BREAKER) {
      throw new IllegalArgumentException("a tie-breaker is a student's own question");
    }
    studentIds = studentIds.stream().sorted().toList();
  }

  /** Whether somebody may see and change it now. */
  boolean isRunBy(Actor actor) {
    return actor.schoolId().equals(schoolId)
        && (actor.has(Role.SCHOOL_ADMIN)
            || (actor.has(Role.COUNSELLOR) && actor.id().equals(counsellorId)));
  }

  /** Whether the student is still where it was given: in the school, and in the caseload. */
  boolean reaches(Student student) {
    return schoolId.equals(student.schoolId())
        && (counsellorId == null || student.counsellorIds().contains(counsellorId));
  }

  /**
   * How far one student is. What was finished before the assignment was given isn't what it asks
   * for; what was begun before and is finished afterwards is. The long form does for the short one.
   */
  AssignmentState stateOf(Collection<AssessmentProgress> ofStudent) {
    var counted = ofStudent.stream().filter(one -> serves(one.form())).toList();
    if (counted.stream().anyMatch(this::finishedSince)) {
      return AssignmentState.FINISHED;
    }
    return counted.stream().anyMatch(one -> one.completedAt() == null)
        ? AssignmentState.IN_PROGRESS
        : AssignmentState.NOT_STARTED;
  }

  private boolean finishedSince(AssessmentProgress assessment) {
    var at = assessment.completedAt();
    return at != null && !at.isBefore(givenAt);
  }

  private boolean serves(AssessmentForm taken) {
    return taken == form || (form == AssessmentForm.SHORT && taken == AssessmentForm.LONG);
  }

  Assignment with(String newTitle, LocalDate newDueOn, boolean newClosed, long ofVersion) {
    return new Assignment(
        id,
        schoolId,
        counsellorId,
        newTitle,
        form,
        newDueOn,
        studentIds,
        givenBy,
        givenAt,
        newClosed,
        ofVersion);
  }
}
