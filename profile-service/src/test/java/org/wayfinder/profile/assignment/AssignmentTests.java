package org.wayfinder.profile.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wayfinder.profile.assessment.AssessmentForm.LONG;
import static org.wayfinder.profile.assessment.AssessmentForm.SHORT;
import static org.wayfinder.profile.assessment.AssessmentForm.TIE_BREAKER;
import static org.wayfinder.profile.assignment.AssignmentState.FINISHED;
import static org.wayfinder.profile.assignment.AssignmentState.IN_PROGRESS;
import static org.wayfinder.profile.assignment.AssignmentState.NOT_STARTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.assessment.AssessmentForm;
import org.wayfinder.profile.assessment.AssessmentProgress;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.PersonKind;
import org.wayfinder.profile.person.Role;

class AssignmentTests {

  private static final Instant GIVEN = Instant.parse("2026-11-01T08:00:00Z");

  @Test
  void onlyWhatWasCompletedSinceIsFinished() {
    var given = given(SHORT);
    assertThat(given.stateOf(List.of())).isEqualTo(NOT_STARTED);
    assertThat(given.stateOf(List.of(taken(SHORT, GIVEN.minusMillis(1))))).isEqualTo(NOT_STARTED);
    assertThat(given.stateOf(List.of(taken(SHORT, null)))).isEqualTo(IN_PROGRESS);
    assertThat(given.stateOf(List.of(taken(SHORT, GIVEN)))).isEqualTo(FINISHED);
    assertThat(given.stateOf(List.of(taken(SHORT, null), taken(SHORT, GIVEN.plusSeconds(1)))))
        .isEqualTo(FINISHED);
  }

  @Test
  void theLongFormDoesForTheShortOneAndATieBreakerForNeither() {
    assertThat(given(SHORT).stateOf(List.of(taken(LONG, GIVEN)))).isEqualTo(FINISHED);
    assertThat(given(LONG).stateOf(List.of(taken(SHORT, GIVEN)))).isEqualTo(NOT_STARTED);
    assertThat(given(SHORT).stateOf(List.of(taken(TIE_BREAKER, null)))).isEqualTo(NOT_STARTED);
    assertThatThrownBy(() -> given(TIE_BREAKER)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itIsRunByItsCounsellorAndTheSchoolsAdmin() {
    var given = given(SHORT);
    assertThat(given.isRunBy(actor("stf_c", "sch_1", Role.COUNSELLOR))).isTrue();
    assertThat(given.isRunBy(actor("stf_a", "sch_1", Role.SCHOOL_ADMIN))).isTrue();
    assertThat(given.isRunBy(actor("stf_d", "sch_1", Role.COUNSELLOR))).isFalse();
    assertThat(given.isRunBy(actor("stf_c", "sch_1", Role.EDITOR))).as("no longer").isFalse();
    assertThat(given.isRunBy(actor("stf_b", "sch_2", Role.SCHOOL_ADMIN))).isFalse();
  }

  private static Actor actor(String id, String school, Role role) {
    return new Actor(id, PersonKind.STAFF, school, "Some One", Set.of(role));
  }

  private static Assignment given(AssessmentForm form) {
    return new Assignment(
        "asg_1",
        "sch_1",
        "stf_c",
        "Interests",
        form,
        LocalDate.of(2026, 12, 1),
        List.of("stu_1"),
        "stf_c",
        GIVEN,
        false,
        1);
  }

  private static AssessmentProgress taken(AssessmentForm form, @Nullable Instant completedAt) {
    return new AssessmentProgress("stu_1", form, completedAt);
  }
}
