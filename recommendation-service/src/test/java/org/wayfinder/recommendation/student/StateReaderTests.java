package org.wayfinder.recommendation.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.engine.Riasec;
import org.wayfinder.recommendation.fixtures.Json;

class StateReaderTests {

  private static final String STATE =
      """
      {"studentId":"s1","erased":false,"futureField":{"x":1},
       "roster":{"version":4,"schoolId":"school","counsellorIds":["c1"],"more":true},
       "profile":{"version":3,"savedAt":"2026-01-01T00:00:00Z",
         "riasec":{"realistic":7,"social":31.5,"unheardOf":3},
         "activities":{"patient-contact":4,"not-in-any-edition":2},
         "workValues":{"achievement":5},
         "jobZone":{"now":2,"later":4},
         "statedChoices":{"clusters":["gone-since"],"careers":["29-1141.00"]},
         "notForMe":{"clusters":[],"careers":[]},
         "consistencyPairs":[[4,5]]}}
      """;

  private final StateReader reader = new StateReader(Json.strict());

  @Test
  void readsAStateAndIgnoresWhatItDoesNotKnow() throws StateReader.UnreadableException {
    var state = reader.state(bytes(STATE));
    assertThat(state.studentId()).isEqualTo("s1");
    assertThat(Objects.requireNonNull(state.roster()).version()).isEqualTo(4);
    var version = Objects.requireNonNull(state.profile());
    assertThat(version.number()).isEqualTo(3);
    assertThat(version.profile().riasec())
        .containsOnlyKeys(Riasec.REALISTIC, Riasec.SOCIAL)
        .containsEntry(Riasec.SOCIAL, 31.5);
    assertThat(version.profile().activities()).containsKey("not-in-any-edition");
    assertThat(version.profile().stated().clusters()).containsExactly("gone-since");
    assertThat(version.profile().pairs()).containsExactly(new Profile.Pair(4, 5));
  }

  @Test
  void anErasedStudentNeedsNothingElse() throws StateReader.UnreadableException {
    assertThat(reader.state(bytes("{\"studentId\":\"s1\",\"erased\":true}")).erased()).isTrue();
  }

  @Test
  void aStudentWithoutAProfileHasNone() throws StateReader.UnreadableException {
    var state =
        reader.state(
            bytes(
                """
                {"studentId":"s1","erased":false,"profile":null,
                 "roster":{"version":1,"schoolId":"a","counsellorIds":[]}}
                """));
    assertThat(state.profile()).isNull();
  }

  @Test
  void whoMayBeRankedIsSaidSinceThereIsConsent() throws StateReader.UnreadableException {
    var off = STATE.replace("\"more\":true", "\"profiling\":false");
    var on = STATE.replace("\"more\":true", "\"profiling\":true");
    assertThat(Objects.requireNonNull(reader.state(bytes(off)).roster()).profiling()).isFalse();
    assertThat(Objects.requireNonNull(reader.state(bytes(on)).roster()).profiling()).isTrue();
    assertThat(Objects.requireNonNull(reader.state(bytes(STATE)).roster()).profiling()).isTrue();
  }

  @ParameterizedTest(name = "{1} instead of {0} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"studentId"      | [{"studentId"       | NOT_JSON
          "studentId":"s1"  | "studentId":null    | MISSING_FIELD
          "studentId":"s1"  | "studentId":" "     | INVALID_VALUE
          "studentId":"s1"  | "studentId":5       | INVALID_VALUE
          "erased":false,   | "x":false,          | MISSING_FIELD
          "erased":false    | "erased":"no"       | INVALID_VALUE
          "roster"          | "rooster"           | MISSING_FIELD
          "schoolId":"school", | "x":1,           | MISSING_FIELD
          "version":3       | "version":0         | INVALID_VALUE
          "version":3       | "version":"3"       | INVALID_VALUE
          "version":3       | "versionless":3     | MISSING_FIELD
          "notForMe"        | "notForHim"         | MISSING_FIELD
          "savedAt"         | "storedAt"          | MISSING_FIELD
          "social":31.5     | "social":40.01      | INVALID_VALUE
          "social":31.5     | "social":-1         | INVALID_VALUE
          "social":31.5     | "social":"31"       | INVALID_VALUE
          "social":31.5     | "social":1e999      | INVALID_VALUE
          "social":31.5     | "social":NaN        | NOT_JSON
          "patient-contact":4 | "patient-contact":5 | INVALID_VALUE
          "achievement":5   | "achievement":0     | INVALID_VALUE
          "now":2           | "now":6             | INVALID_VALUE
          "now":2           | "now":2.5           | INVALID_VALUE
          [[4,5]]           | [[4,6]]             | INVALID_VALUE
          [[4,5]]           | [[4]]               | INVALID_VALUE
          [[4,5]]           | [4,5]               | INVALID_VALUE
          """)
  void namesWhatIsWrong(String right, String wrong, StateReader.Fault fault) {
    var broken = STATE.replace(right, wrong);
    assertThat(broken).isNotEqualTo(STATE);
    assertThatExceptionOfType(StateReader.UnreadableException.class)
        .isThrownBy(() -> reader.state(bytes(broken)))
        .extracting(StateReader.UnreadableException::fault)
        .isEqualTo(fault);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
