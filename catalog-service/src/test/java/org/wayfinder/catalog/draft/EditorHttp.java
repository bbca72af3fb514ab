package org.wayfinder.catalog.draft;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's calls of the service under test. */
public final class EditorHttp {

  private final RestTestClient http;
  private final String token;
  private final JsonMapper json = new JsonMapper();

  public EditorHttp(RestTestClient http, String token) {
    this.http = http;
    this.token = token;
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, String text) {

    public JsonNode json() {
      return new JsonMapper().readTree(text);
    }

    public String tag() {
      return String.valueOf(headers.getETag());
    }
  }

  /** Returns when the service has an edition to show. */
  public EditorHttp ready() {
    await().atMost(Duration.ofMinutes(1)).until(() -> get("/api/editions/current").status() == 200);
    return this;
  }

  public Answer get(String path) {
    return send(HttpMethod.GET, path, null, Map.of());
  }

  public Answer post(String path, Object body, String... headers) {
    return send(HttpMethod.POST, path, body, pairs(headers));
  }

  public Answer put(String path, Object body, String tag) {
    return send(HttpMethod.PUT, path, body, Map.of(HttpHeaders.IF_MATCH, tag));
  }

  public Answer delete(String path, String tag) {
    return send(HttpMethod.DELETE, path, null, Map.of(HttpHeaders.IF_MATCH, tag));
  }

  public Answer send(
      HttpMethod method, String path, @Nullable Object body, Map<String, String> headers) {
    var request =
        http.method(method)
            .uri(path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
            .headers(all -> headers.forEach(all::set));
    if (body != null) {
      if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
        request.contentType(MediaType.APPLICATION_JSON);
      }
      request.body(
          body instanceof String || body instanceof byte[] ? body : json.writeValueAsString(body));
    }
    var result = request.exchange().expectBody(String.class).returnResult();
    var text = result.getResponseBody();
    return new Answer(
        result.getStatus().value(), result.getResponseHeaders(), text == null ? "" : text);
  }

  private static Map<String, String> pairs(String... headers) {
    return headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
  }
}
