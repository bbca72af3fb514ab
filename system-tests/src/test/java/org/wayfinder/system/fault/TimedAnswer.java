package org.wayfinder.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;
import org.wayfinder.local.client.Answer;

/** An answer and how long it took, with what a client expects of it. */
record TimedAnswer(Answer answer, Duration took) {

  /** Room for the way from the gateway to the client on a busy machine. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

  static TimedAnswer of(Supplier<Answer> request) {
    var begun = System.nanoTime();
    var answer = request.get();
    return new TimedAnswer(answer, Duration.ofNanos(System.nanoTime() - begun));
  }

  /** Within the route's time limit. */
  TimedAnswer within(Duration limit) {
    assertThat(took)
        .as("time of: %d %s", answer.status(), answer.text())
        .isLessThan(limit.plus(ON_THE_WAY));
    return this;
  }

  TimedAnswer isOk() {
    assertThat(answer.ok()).as("%d %s", answer.status(), answer.text()).isTrue();
    return this;
  }

  /** Closed for now: says what it is, and when to come back. */
  TimedAnswer isUnavailable() {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.json().path("type").asString())
        .isEqualTo("https://wayfinder.example/problems/unavailable");
    assertThat(answer.json().path("detail").asString()).isNotBlank();
    assertThat(answer.header("Retry-After"))
        .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 30));
    return this;
  }

  /** Not answered in time, and said so by the gateway; or known to be away by now. */
  TimedAnswer isTimeoutOrUnavailable() {
    if (answer.status() != 504) {
      return isUnavailable();
    }
    assertThat(answer.json().path("type").asString())
        .isEqualTo("https://wayfinder.example/problems/timeout");
    return this;
  }
}
