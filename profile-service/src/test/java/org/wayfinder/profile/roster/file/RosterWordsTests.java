package org.wayfinder.profile.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OneRoster's words mean here. */
class RosterWordsTests {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"09,9", "9,9", "13,13", "'10,11',11", "'KG,01',1"})
  void aGradeIsASchoolYear(String grades, int year) {
    assertThat(Grades.of(row("grades", grades))).hasValue(year);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KG", "pk", "IT,PR", "PS"})
  void nobodyBeforeOrAfterSchoolHasASchoolYear(String grades) {
    assertThat(Grades.of(row("grades", grades))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UG", "Other", "0", "14", "99999999999", "10,senior"})
  void anythingElseIsAProblemOfItsColumn(String grades) {
    assertThatThrownBy(() -> Grades.of(row("grades", grades)))
        .isInstanceOfSatisfying(
            RowProblemException.class,
            wrong -> assertThat(wrong.problem().column()).isEqualTo("grades"));
  }

  @ParameterizedTest
  @CsvSource({
    "student,STUDENT",
    "counselor,COUNSELLOR",
    "administrator,SCHOOL_ADMIN",
    "districtAdministrator,SCHOOL_ADMIN",
    "siteAdministrator,SCHOOL_ADMIN",
    "principal,SCHOOL_ADMIN"
  })
  void someRolesAreSomebodyHere(String name, RosterRole role) {
    assertThat(RosterRole.of(name)).contains(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "guardian", "parent", "systemAdministrator", "ops", ""})
  void othersAreNobody(String name) {
    assertThat(RosterRole.of(name)).isEmpty();
  }

  @Test
  void aRowThatIsToGoOrMayNotSignInIsNotActive() {
    assertThat(row("status", "active").active()).isTrue();
    assertThat(row("status", "").active()).isTrue();
    assertThat(row("status", "tobedeleted").active()).isFalse();
    assertThat(row("enabledUser", "FALSE").active()).isFalse();
  }

  @Test
  void anIdIsVisibleAscii() {
    assertThat(row("sourcedId", "A-1/b").id("sourcedId")).isEqualTo("A-1/b");
    for (var wrong : List.of("", "a b", "\u00fc", "x".repeat(256))) {
      assertThatThrownBy(() -> row("sourcedId", wrong).id("sourcedId"))
          .isInstanceOf(RowProblemException.class);
    }
  }

  private static RosterRow row(String column, String cell) {
    return new RosterRow(
        RosterFile.USERS, 2, Map.of(column.toLowerCase(java.util.Locale.ROOT), 0), List.of(cell));
  }
}
