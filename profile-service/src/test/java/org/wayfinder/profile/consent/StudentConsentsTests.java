package org.wayfinder.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.consent.ConsentChange.Paper;
import org.wayfinder.profile.consent.ConsentChange.Signer;

class StudentConsentsTests {

  private static final ConsentRules STRICT = new ConsentRules(true, 13);
  private static final ConsentRules LAX = new ConsentRules(false, 13);
  private static final Instant MONDAY = Instant.parse("2026-09-07T08:00:00Z");

  private static ConsentChange said(boolean given) {
    return new ConsentChange(Purpose.PROFILING, given, "profiling-1", MONDAY, "ann", null);
  }

  private static StudentConsents ann(ConsentRules rules, ConsentChange... changes) {
    return new StudentConsents("ann", rules, null, List.of(changes));
  }

  private static StudentConsents born(@Nullable LocalDate day) {
    return new StudentConsents("ann", STRICT, day, List.of());
  }

  @Test
  void aSchoolThatAsksDoesNothingUntilSomebodySaysYes() {
    assertThat(ann(STRICT).permits(Purpose.PROFILING)).isFalse();
    assertThat(ann(STRICT, said(true)).permits(Purpose.PROFILING)).isTrue();
  }

  @Test
  void aSchoolThatDoesNotAskStillHearsANo() {
    assertThat(ann(LAX).permits(Purpose.PROFILING)).isTrue();
    assertThat(ann(LAX, said(false)).permits(Purpose.PROFILING)).isFalse();
  }

  @Test
  void whatIsSaidLastCounts() {
    assertThat(ann(STRICT, said(true), said(false)).permits(Purpose.PROFILING)).isFalse();
    assertThat(ann(STRICT, said(false), said(true)).permits(Purpose.PROFILING)).isTrue();
  }

  @Test
  void aStudentDecidesFromTheBirthdayOn() {
    var birthday = LocalDate.of(2026, 9, 7);
    assertThat(born(birthday.minusYears(13)).decidesOn(birthday)).isTrue();
    assertThat(born(birthday.minusYears(13).plusDays(1)).decidesOn(birthday)).isFalse();
  }

  @Test
  void whoseAgeNobodyKnowsDecides() {
    assertThat(born(null).decidesOn(LocalDate.of(2026, 9, 7))).isTrue();
  }

  @Test
  void aRepetitionIsKnownWheneverItComes() {
    var later =
        new ConsentChange(
            Purpose.PROFILING, true, "profiling-1", MONDAY.plusSeconds(60), "ann", null);
    assertThat(ann(STRICT, said(true)).knows(later)).isTrue();
    assertThat(ann(STRICT, said(false)).knows(later)).isFalse();
    assertThat(ann(STRICT, said(true), said(false)).knows(later)).isFalse();
  }

  @Test
  void anotherPersonsYesOrAnotherTextIsNoRepetition() {
    var paper = new Paper(Signer.GUARDIAN, LocalDate.of(2026, 9, 1));
    var onPaper = new ConsentChange(Purpose.PROFILING, true, "profiling-1", MONDAY, "admin", paper);
    var newText = new ConsentChange(Purpose.PROFILING, true, "profiling-2", MONDAY, "ann", null);
    assertThat(ann(STRICT, said(true)).knows(onPaper)).isFalse();
    assertThat(ann(STRICT, said(true)).knows(newText)).isFalse();
  }

  @Test
  void thereIsABoundToChangingOnesMind() {
    var many = Collections.nCopies(StudentConsents.MAX_CHANGES, said(true));
    assertThat(new StudentConsents("ann", STRICT, null, many).full()).isTrue();
    assertThat(new StudentConsents("ann", STRICT, null, many.subList(1, 200)).full()).isFalse();
  }

  @Test
  void aChangeSaysWhatWasAgreedToAndWhoNotedIt() {
    assertThatThrownBy(() -> new ConsentChange(Purpose.PROFILING, true, " ", MONDAY, "ann", null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new ConsentChange(Purpose.PROFILING, true, "profiling-1", MONDAY, "", null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAgeAtWhichNobodyDecidesIsRefused() {
    assertThatThrownBy(() -> new ConsentRules(true, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ConsentRules(true, 22))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
