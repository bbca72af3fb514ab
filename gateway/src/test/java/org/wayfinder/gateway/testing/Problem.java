package org.wayfinder.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at answers that are problem details. */
public final class Problem {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Problem() {}

  public static JsonNode body(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  /** Asserts that an answer is a whole problem detail of this kind, and gives nothing away. */
  public static void assertProblem(HttpResponse<String> answer, int status, String slug) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var body = body(answer);
    assertThat(body.path("type").asString(""))
        .isEqualTo("https://wayfinder.example/problems/" + slug);
    assertThat(body.path("status").asInt(0)).isEqualTo(status);
    assertThat(body.path("title").asString("")).isNotBlank();
    assertThat(body.path("detail").asString("")).isNotBlank();
    assertThat(answer.body()).doesNotContain("Exception", "org.springframework", "127.0.0.1");
  }
}
