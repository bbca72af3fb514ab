package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTagTests {

  @Test
  void readsWhatItWrote() {
    assertThat(VersionTag.required(VersionTag.of(42))).isEqualTo(42);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void asksForAPreconditionThatIsMissing(@Nullable String header) {
    assertThatThrownBy(() -> VersionTag.required(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "42",
        "W/\"42\"",
        "\"abc\"",
        "\"-1\"",
        "\"1\", \"2\"",
        "\"99999999999999999999\""
      })
  void aTagThatIsNotOursNeverMatches(String header) {
    assertThatThrownBy(() -> VersionTag.required(header))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
  }
}
