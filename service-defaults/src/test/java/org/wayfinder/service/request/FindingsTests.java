package org.wayfinder.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.service.FieldProblem;
import org.wayfinder.service.ProblemException;

class FindingsTests {

  private final Findings findings = new Findings();

  @Test
  void everythingWrongIsToldAtOnce() {
    findings.text("#/a", " ", 10);
    findings.text("#/b", "much too long", 5);
    findings.text("#/c", "line\nbreak", 20);
    findings.whole("#/d", 6, 1, 5);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(findings::throwIfAny)
        .satisfies(problem ->
            assertThat(problem.errors())
                .extracting(FieldProblem::pointer)
                .containsExactly("#/a", "#/b", "#/c", "#/d"));
  }

  @Test
  void whatIsRightPassesStripped() {
    assertThat(findings.text("#/a", "  Ann  ", 10)).isEqualTo("Ann");
    assertThat(findings.number("#/b", 40.0, 0, 40)).isEqualTo(40.0);
    assertThat(findings.number("#/c", null, 0, 40)).isNull();
    findings.throwIfAny();
    assertThat(findings.none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        -0.01,
        40.01,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1e300
      })
  void aNumberOutsideItsRangeIsAFindingAndSoIsWhatIsNoNumber(double score) {
    findings.number("#/x", score, 0, 40);

    assertThat(findings.none()).isFalse();
  }

  @Test
  void pointersEscapeWhatWouldBeAStep() {
    assertThat(Findings.pointer("activities", "a/b~c", 3)).isEqualTo("#/activities/a~1b~0c/3");
  }

  @Test
  void nobodyIsSentAThousandFindings() {
    for (int i = 0; i < 1000; i++) {
      findings.add("#/" + i, "wrong");
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(findings::throwIfAny)
        .satisfies(problem -> assertThat(problem.errors()).hasSize(50));
  }
}
