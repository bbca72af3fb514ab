package org.wayfinder.profile.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered, with the assertions that every test needs. */
public record Answer(int status, String body, HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The body as JSON. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** A text in the body, by JSON pointer. */
  public String text(String pointer) {
    return json().at(pointer).asString();
  }

  /** A header's value. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The entity tag. */
  public String etag() {
    return header("ETag");
  }

  /** Fails unless the status is this one. */
  public Answer isStatus(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** Fails unless this is a problem detail of this kind that gives no insight into the code. */
  public Answer isProblem(int expected, String slug) {
    isStatus(expected);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(text("/type")).isEqualTo("https://wayfinder.example/problems/" + slug);
    assertThat(json().at("/status").asInt()).isEqualTo(expected);
    assertThat(text("/title")).isNotBlank();
    assertThat(text("/detail")).isNotBlank();
    assertThat(text("/instance")).startsWith("/");
    assertThat(body).doesNotContain("Exception", "org.wayfinder", "at java.", "stackTrace");
    return this;
  }

  /** Fails unless one of the problem's errors points here. */
  public Answer pointsTo(String pointer) {
    assertThat(json().at("/errors").valueStream().map(error -> error.at("/pointer").asString()))
        .contains(pointer);
    return this;
  }
}
