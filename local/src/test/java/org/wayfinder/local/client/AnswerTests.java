package org.wayfinder.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTests {

  @Test
  void tellsAProblemWithALineForEachField() {
    var answer =
        answer(
            422,
            """
            {"title": "Invalid", "detail": "The profile has errors.",
             "errors": [{"pointer": "#/riasec/social", "detail": "must be at most 40"}]}\
            """);

    assertThat(answer.problem().lines())
        .containsExactly("The profile has errors.", "  #/riasec/social: must be at most 40");
    assertThatThrownBy(() -> answer.expectOk("Not saved"))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("Not saved: The profile has errors.");
  }

  @Test
  void tellsTheStatusWhenTheBodyIsNoProblem() {
    assertThat(answer(502, "<html>").problem()).isEqualTo("HTTP 502");
    assertThat(answer(204, "").json().isMissingNode()).isTrue();
  }

  private static Answer answer(int status, String text) {
    return new Answer(status, HttpHeaders.of(Map.of(), (a, b) -> true), text);
  }
}
