package org.wayfinder.profile.assignment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayfinder.profile.assessment.AssessmentForm;
import org.wayfinder.profile.student.Student;
import org.wayfinder.service.request.Findings;

/**
 * An assignment as it is given.
 *
 * @param form {@code short} (also when absent) or {@code long}
 * @param dueOn a date of ISO 8601, e.g. {@code 2026-12-01}
 */
record AssignmentRequest(
    @Nullable String title,
    @Nullable String form,
    @Nullable String dueOn,
    @Nullable Selection students) {

  /**
   * To whom: everybody, one school year, or these (a class, or any other selection).
   *
   * @param all true, or absent
   */
  record Selection(
      @Nullable Boolean all, @Nullable Integer grade, @Nullable List<@Nullable String> ids) {

    boolean includes(Student student) {
      return grade == null || grade == student.grade();
    }

    Set<String> idSet() {
      var wanted = new LinkedHashSet<String>();
      if (ids != null) {
        ids.stream().filter(Objects::nonNull).forEach(wanted::add);
      }
      return wanted;
    }

    private void check(Findings findings) {
      int ways =
          (Boolean.TRUE.equals(all) ? 1 : 0) + (grade != null ? 1 : 0) + (ids != null ? 1 : 0);
      if (ways != 1) {
        findings.add("#/students", "Give exactly one of 'all': true, 'grade' and 'ids'.");
      }
      findings.whole("#/students/grade", grade, 1, Student.MAX_GRADE);
      if (ids != null && ids.size() > Assignment.MAX_STUDENTS) {
        findings.add("#/students/ids", "At most " + Assignment.MAX_STUDENTS + " students.");
      }
    }
  }

  /** What can be changed of an assignment afterwards. */
  record Changes(@Nullable String title, @Nullable String dueOn, @Nullable Boolean closed) {

    Assignment applyTo(Assignment assignment, long version, LocalDate today) {
      var findings = new Findings();
      var checkedTitle = findings.text("#/title", title, Assignment.MAX_TITLE);
      var unchanged = assignment.dueOn().toString().equals(dueOn);
      var checkedDate = unchanged ? assignment.dueOn() : date(findings, dueOn, today);
      if (closed == null) {
        findings.add("#/closed", "This is required.");
      }
      findings.throwIfAny();
      return assignment.with(checkedTitle, checkedDate, Boolean.TRUE.equals(closed), version);
    }
  }

  private static final int MAX_DAYS_AHEAD = 366;

  /** A checked request. */
  record Checked(String title, AssessmentForm form, LocalDate dueOn, Selection students) {}

  /**
   * The content, checked as far as it can be without the roster.
   *
   * @throws org.wayfinder.service.ProblemException 422 with everything that is wrong
   */
  Checked checked(LocalDate today) {
    var findings = new Findings();
    var checkedTitle = findings.text("#/title", title, Assignment.MAX_TITLE);
    var checkedForm =
        form == null
            ? AssessmentForm.SHORT
            : AssessmentForm.of(form).orElse(AssessmentForm.TIE_BREAKER);
    if (checkedForm == AssessmentForm.TIE_BREAKER) {
      findings.add("#/form", "Must be 'short' or 'long'.");
    }
    var date = date(findings, dueOn, today);
    var selection = students == null ? new Selection(null, null, null) : students;
    selection.check(findings);
    findings.throwIfAny();
    return new Checked(checkedTitle, checkedForm, date, selection);
  }

  /** Yesterday is still today somewhere, and the school's own clock isn't known here. */
  private static LocalDate date(Findings findings, @Nullable String text, LocalDate today) {
    try {
      var date = LocalDate.parse(text == null ? "" : text);
      if (date.isBefore(today.minusDays(1)) || date.isAfter(today.plusDays(MAX_DAYS_AHEAD))) {
        findings.add("#/dueOn", "Must be from today to " + MAX_DAYS_AHEAD + " days from now.");
      }
      return date;
    } catch (DateTimeException _) {
      findings.add("#/dueOn", "Must be a date like 2026-12-01.");
      return today;
    }
  }
}
