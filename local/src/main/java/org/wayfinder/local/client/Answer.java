package org.wayfinder.local.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a server answered, read to its end.
 *
 * @param status the HTTP status
 * @param headers as they came
 * @param text the body
 */
public record Answer(int status, HttpHeaders headers, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON; a missing node when it is none. */
  public JsonNode json() {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /** The same answer when it is a success. */
  public Answer expectOk(String what) {
    if (!ok()) {
      throw new RefusedException(what + ": " + problem(), this);
    }
    return this;
  }

  /** The problem (RFC 9457) in words: its detail, then a line for each field. */
  public String problem() {
    var body = json();
    var words =
        new StringBuilder(
            body.path("detail").asString(body.path("title").asString("HTTP " + status)));
    StreamSupport.stream(body.path("errors").spliterator(), false)
        .forEach(error ->
            words
                .append(System.lineSeparator())
                .append("  ")
                .append(error.path("pointer").asString(""))
                .append(": ")
                .append(error.path("detail").asString("")));
    return words.toString();
  }
}
