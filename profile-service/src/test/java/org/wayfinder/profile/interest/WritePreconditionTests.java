package org.wayfinder.profile.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.service.ProblemException;

class WritePreconditionTests {

  @Test
  void theFirstVersionIsWrittenByWhoHasSeenNone() {
    assertThat(new WritePrecondition(null, "*").seenVersion()).isZero();
  }

  @Test
  void aLaterVersionIsWrittenByWhoHasSeenTheOneBefore() {
    assertThat(new WritePrecondition("\"7\"", null).seenVersion()).isEqualTo(7);
  }

  @ParameterizedTest(name = "If-Match {0}, If-None-Match {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-,      -,      428",
        "-,      '\"1\"', 428",
        "'',     -,      428",
        "*,      -,      412",
        "7,      -,      412",
        "'\"0\"', -,      412",
        "'\"-1\"', -,     412",
        "'W/\"7\"', -,    412",
        "'\"99999999999999999999\"', -, 412",
      })
  void anythingElseIsRefused(@Nullable String ifMatch, @Nullable String ifNoneMatch, int status) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new WritePrecondition(ifMatch, ifNoneMatch).seenVersion())
        .satisfies(problem -> assertThat(problem.type().status().value()).isEqualTo(status));
  }
}
