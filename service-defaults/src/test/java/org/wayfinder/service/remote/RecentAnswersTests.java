package org.wayfinder.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentAnswersTests {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final RecentAnswers<String, Integer> answers =
      new RecentAnswers<>(Duration.ofMillis(500), nanos::get);

  private int ask(String question) {
    return answers.get(question, asked::incrementAndGet);
  }

  @Test
  void anAnswerHoldsForAMomentAndNoLonger() {
    assertThat(ask("a")).isEqualTo(1);
    nanos.addAndGet(Duration.ofMillis(499).toNanos());
    assertThat(ask("a")).isEqualTo(1);
    nanos.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void differentQuestionsHaveDifferentAnswers() {
    assertThat(ask("a")).isNotEqualTo(ask("b"));
  }

  @Test
  void aFailureIsNeitherRememberedNorCoveredUp() {
    assertThatThrownBy(() ->
            answers.get(
                "a",
                () -> {
                  throw new IllegalStateException("not now");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ask("a")).isEqualTo(1);
  }
}
