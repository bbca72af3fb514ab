package org.wayfinder.profile.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstStepsTests {

  private static @Nullable String missing(String id, RosterCounts counts) {
    return FirstSteps.of(counts).steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow()
        .missing();
  }

  @Test
  void aNewSchoolLacksEverythingButItself() {
    var steps = FirstSteps.of(new RosterCounts(0, 0, 0, 0, 0));
    assertThat(steps.complete()).isFalse();
    assertThat(steps.steps())
        .extracting(FirstSteps.Step::id)
        .containsExactly("school", "roster", "counsellors", "sign-in-provider");
    assertThat(steps.steps())
        .extracting(FirstSteps.Step::done)
        .isEqualTo(List.of(true, false, false, false));
  }

  @Test
  void whoHasNoCounsellorIsCounted() {
    assertThat(missing("counsellors", new RosterCounts(9, 1, 0, 2, 0))).startsWith("1 student is");
    assertThat(missing("counsellors", new RosterCounts(9, 3, 0, 2, 0)))
        .startsWith("3 students are");
    assertThat(missing("counsellors", new RosterCounts(9, 0, 0, 2, 0))).isNull();
    assertThat(missing("counsellors", new RosterCounts(9, 9, 0, 0, 0))).startsWith("Nobody");
  }

  @Test
  void theSignInProviderIsProvedByPeopleOfBothKinds() {
    assertThat(missing("sign-in-provider", new RosterCounts(9, 0, 0, 2, 0)))
        .startsWith("No counsellor and no student has signed in yet");
    assertThat(missing("sign-in-provider", new RosterCounts(9, 0, 0, 2, 1)))
        .startsWith("No student has");
    assertThat(FirstSteps.of(new RosterCounts(9, 0, 1, 2, 1)).complete()).isTrue();
  }
}
