package org.wayfinder.catalog.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InterviewTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private final Interview fresh = Interviews.recorded("int_1", Interviews.LAB);

  @Test
  void isShownOnlyAfterSomebodyElseHasReadIt() {
    assertThat(fresh.isShown()).isFalse();
    assertThatThrownBy(() -> fresh.passed("stf_edith", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    var passed = fresh.passed("stf_emil", NOW);
    assertThat(passed.isShown()).isTrue();
    assertThat(passed.version()).isEqualTo(2);
  }

  @Test
  void aChangeHasToBeReviewedAnewByNeitherOfItsAuthors() {
    var changed =
        fresh
            .passed("stf_emil", NOW)
            .changed(Interviews.content(Interviews.MEDICINE), Interviews.consent(), "stf_emil");
    assertThat(changed.isShown()).isFalse();
    assertThat(changed.mayBeReviewedBy("stf_edith")).isFalse();
    assertThat(changed.mayBeReviewedBy("stf_emil")).isFalse();
    assertThat(changed.mayBeReviewedBy("stf_eva")).isTrue();
  }
}
