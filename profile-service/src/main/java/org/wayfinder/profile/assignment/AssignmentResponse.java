package org.wayfinder.profile.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assignment on the wire. */
record AssignmentResponse(
    String id,
    @Nullable String counsellorId,
    String title,
    String form,
    LocalDate dueOn,
    boolean closed,
    int students,
    String givenBy,
    Instant givenAt) {

  static AssignmentResponse of(Assignment assignment) {
    return new AssignmentResponse(
        assignment.id(),
        assignment.counsellorId(),
        assignment.title(),
        assignment.form().wireName(),
        assignment.dueOn(),
        assignment.closed(),
        assignment.studentIds().size(),
        assignment.givenBy(),
        assignment.givenAt());
  }

  /**
   * One assignment with how far its students are.
   *
   * @param counts students by state, of those whom it still reaches
   */
  record Detail(AssignmentResponse assignment, Map<String, Long> counts) {

    static Detail of(Assignment assignment, List<AssignmentProgress.Entry> progress) {
      var counts = new LinkedHashMap<String, Long>();
      for (var state : AssignmentState.values()) {
        counts.put(state.wireName(), progress.stream().filter(one -> one.state() == state).count());
      }
      return new Detail(AssignmentResponse.of(assignment), counts);
    }
  }

  /**
   * One student of an assignment.
   *
   * @param recommendations where it says whether the student needs a talk
   */
  record Member(
      String studentId,
      String givenName,
      String familyName,
      int grade,
      String state,
      String recommendations) {

    static Member of(AssignmentProgress.Entry entry) {
      var student = entry.student();
      return new Member(
          student.id(),
          student.name().given(),
          student.name().family(),
          student.grade(),
          entry.state().wireName(),
          "/api/students/" + student.id() + "/recommendations");
    }
  }

  /** An assignment as the student sees it. */
  record Mine(String id, String title, String form, LocalDate dueOn, boolean closed, String state) {

    static Mine of(Assignment assignment, AssignmentState state) {
      return new Mine(
          assignment.id(),
          assignment.title(),
          assignment.form().wireName(),
          assignment.dueOn(),
          assignment.closed(),
          state.wireName());
    }
  }
}
