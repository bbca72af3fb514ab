package org.wayfinder.recommendation.student;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Students;

class StudentRecordTests {

  private final StudentRecord unknown = StudentRecord.unknown("ann");

  @Test
  void keepsTheHighestVersionsInWhateverOrderTheyArrive() {
    var three = Students.state("ann", 3, Students.ann());
    var two = Students.state("ann", 2, Students.ben());
    assertThat(unknown.heard(three).heard(two)).isEqualTo(unknown.heard(two).heard(three));
  }

  @Test
  void rosterAndProfileAreEachAsNewAsWasHeard() {
    var newRoster =
        new StudentState("ann", false, new StudentState.Roster(9, "school-2", List.of()), null);
    var record = unknown.heard(newRoster).heard(Students.state("ann", 4, Students.ann()));
    assertThat(record.roster()).isEqualTo(newRoster.roster());
    assertThat(record.profile()).isEqualTo(new StudentState.Version(4, Students.ann()));
  }

  @Test
  void whoMayNotBeRankedHasNoProfileHoweverLateOneComes() {
    var answered = unknown.heard(Students.state("ann", 3, Students.ann()));
    var withdrawn = answered.heard(Students.withdrawn("ann", 2));
    assertThat(withdrawn.profiling()).isFalse();
    assertThat(withdrawn.profile()).isNull();
    assertThat(withdrawn.heard(Students.state("ann", 4, Students.ben()))).isEqualTo(withdrawn);
    assertThat(
            unknown
                .heard(Students.withdrawn("ann", 2))
                .heard(Students.state("ann", 3, Students.ann())))
        .isEqualTo(unknown.heard(Students.withdrawn("ann", 2)));
  }

  @Test
  void consentThatIsGivenAgainBringsTheProfileBack() {
    var again = Students.at("school-1", 3, "ann", 3, Students.ann());
    var record = unknown.heard(Students.withdrawn("ann", 2)).heard(again);
    assertThat(record.profile()).isEqualTo(again.profile());
    assertThat(record.heard(Students.withdrawn("ann", 2))).as("late").isEqualTo(record);
  }

  @Test
  void aDuplicateChangesNothing() {
    var state = Students.state("ann", 3, Students.ann());
    assertThat(unknown.heard(state).heard(state)).isEqualTo(unknown.heard(state));
  }

  @Test
  void aLateStateDoesNotBringAnErasedStudentBack() {
    var gone = unknown.heard(Students.erased("ann"));
    assertThat(gone.heard(Students.state("ann", 8, Students.ann()))).isEqualTo(gone);
  }
}
