package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

class OpenStreamsTests {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final OpenStreams streams =
      new OpenStreams(
          new RelayProperties(
              SECOND,
              SECOND,
              SECOND,
              1,
              SECOND,
              2,
              3,
              new RelayProperties.Breaker(50, 10, 10, SECOND, 1)));

  @Test
  void areBoundedForOnePerson() {
    streams.place("ann");
    var second = streams.place("ann");
    assertRefused("ann", ProblemType.TOO_MANY_REQUESTS);

    second.close();
    streams.place("ann");
  }

  @Test
  void areBoundedForAllTogether() {
    streams.place("ann");
    streams.place("ben");
    var last = streams.place("cem");
    assertRefused("dan", ProblemType.UNAVAILABLE);

    last.close();
    streams.place("dan");
  }

  @Test
  void aRefusalTakesNoPlace() {
    streams.place("ann");
    streams.place("ann");
    assertRefused("ann", ProblemType.TOO_MANY_REQUESTS);
    assertRefused("ann", ProblemType.TOO_MANY_REQUESTS);

    streams.place("ben");
  }

  private void assertRefused(String person, ProblemType type) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> streams.place(person))
        .satisfies(refusal -> {
          assertThat(refusal.type()).isEqualTo(type);
          assertThat(refusal.retryAfter()).isNotNull();
        });
  }
}
