package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.gateway.testing.Problem.assertProblem;
import static org.wayfinder.gateway.testing.StubService.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.RunningGateway;

class RelayIntegrationTests {

  private static final int MEGABYTE = 1 << 20;

  private final RunningGateway gateway = RunningGateway.shared();

  @Test
  void passesWhatTheApiKnowsInBothDirections() {
    gateway
        .service()
        .on(
            "/api/schools/1",
            json(
                201,
                "{\"a\":1}",
                "ETag",
                "\"3\"",
                "Location",
                "/api/schools/1/staff/2",
                "Retry-After",
                "7"));

    var answer =
        gateway
            .signedIn()
            .get(
                "/api/schools/1?limit=2&after=a%2Fb%20c",
                "If-None-Match",
                "\"2\"",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "Accept-Language",
                "fr");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEqualTo("{\"a\":1}");
    assertThat(answer.headers().allValues("ETag")).containsExactly("\"3\"");
    assertThat(answer.headers().allValues("Location")).containsExactly("/api/schools/1/staff/2");
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var asked = gateway.service().last("/api/schools/1");
    assertThat(asked.address()).isEqualTo("/api/schools/1?limit=2&after=a%2Fb%20c");
    assertThat(asked.headers().getFirst("If-None-Match")).isEqualTo("\"2\"");
    assertThat(asked.headers().getFirst("traceparent")).startsWith("00-4bf92f");
    assertThat(asked.headers().getFirst("Accept-Language")).isEqualTo("fr");
    assertThat(asked.headers().containsKey("Upgrade")).isFalse();
  }

  @Test
  void keepsBackWhatBelongsToTheConnectionOrIsTheGatewaysToSay() {
    gateway
        .service()
        .on(
            "/api/faq",
            json(
                200,
                "{}",
                "Keep-Alive",
                "timeout=5",
                "Proxy-Authenticate",
                "Basic",
                "Set-Cookie",
                "a=b",
                "Server",
                "secret/1.2.3",
                "X-Frame-Options",
                "ALLOWALL",
                "Access-Control-Allow-Origin",
                "*",
                "Cache-Control",
                "max-age=60"));

    var answer = gateway.browser().get("/api/faq");

    assertThat(answer.headers().map().keySet())
        .doesNotContain("keep-alive", "proxy-authenticate", "server")
        .doesNotContain("access-control-allow-origin");
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("a="));
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=60");
  }

  @Test
  void passesProblemsOfServicesUnchanged() {
    var body = "{\"type\":\"https://wayfinder.example/problems/validation-failed\",\"x\":[1]}";
    gateway.service().on("/api/me", json(422, body, "Content-Type", "application/problem+json"));

    var answer = gateway.signedIn().get("/api/me");
    gateway.service().on("/api/me", json(200, "{}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void compressesAnswersWithAWeakTagForThoseWhoTakeItAndKeepsTheTag() throws IOException {
    var big = "{\"text\":\"" + "a".repeat(10_000) + "\"}";
    var tag = "W/\"hash\"";
    gateway
        .service()
        .on(
            "/api/editions/1",
            exchange -> {
              var asked = exchange.getRequestHeaders().getFirst("If-None-Match");
              var known = asked != null && tag.endsWith(asked);
              json(known ? 304 : 200, known ? "" : big, "ETag", tag, "Vary", "Accept-Encoding")
                  .to(exchange);
            });
    var browser = gateway.browser();

    var compressed = browser.open("/api/editions/1", "Accept-Encoding", "gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream body = new GZIPInputStream(compressed.body())) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(big);
    }
    var plain = browser.get("/api/editions/1");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(plain.body()).isEqualTo(big);
    var unwanted = browser.get("/api/editions/1", "Accept-Encoding", "gzip;q=0, identity");
    assertThat(unwanted.headers().firstValue("Content-Encoding")).isEmpty();
    for (var known : new String[] {tag, "\"hash\""}) {
      var unchanged =
          browser.get("/api/editions/1", "Accept-Encoding", "gzip", "If-None-Match", known);
      assertThat(unchanged.statusCode()).isEqualTo(304);
      assertThat(unchanged.body()).isEmpty();
      assertThat(unchanged.headers().allValues("ETag")).containsExactly(tag);
      assertThat(vary(unchanged.headers())).containsExactly("accept-encoding");
    }
    for (var answer : List.of(compressed.headers(), plain.headers(), unwanted.headers())) {
      assertThat(answer.allValues("ETag")).containsExactly(tag);
      assertThat(vary(answer)).containsExactly("accept-encoding");
    }
  }

  /** What the answer depends on; the origin is of no interest here. */
  private static List<String> vary(HttpHeaders headers) {
    return headers.allValues("Vary").stream()
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> name.startsWith("accept"))
        .toList();
  }

  @Test
  void passesConditionalReadsAlsoWhenAnswersMayBeCompressed() throws IOException {
    var big = "{\"text\":\"" + "a".repeat(10_000) + "\"}";
    gateway
        .service()
        .on(
            "/api/editions/current",
            exchange -> {
              var known = "\"hash\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
              json(known ? 304 : 200, known ? "" : big, "ETag", "\"hash\"").to(exchange);
            });
    var browser = gateway.browser();

    var first = browser.get("/api/editions/current", "Accept-Encoding", "gzip");
    assertThat(first.body()).isEqualTo(big);
    assertThat(first.headers().allValues("ETag")).containsExactly("\"hash\"");
    var second =
        browser.get(
            "/api/editions/current", "Accept-Encoding", "gzip", "If-None-Match", "\"hash\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().allValues("ETag")).containsExactly("\"hash\"");

    gateway.service().on("/api/sources", json(200, big));
    var compressed = browser.open("/api/sources", "Accept-Encoding", "gzip");
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream body = new GZIPInputStream(compressed.body())) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(big);
    }
  }

  @Test
  void answersHeadLikeGetWithoutABody() throws IOException {
    gateway
        .service()
        .on(
            "/api/activities",
            exchange -> {
              exchange.getResponseHeaders().set("ETag", "\"1\"");
              exchange.sendResponseHeaders(200, -1);
            });

    try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      socket.setSoTimeout(5000);
      send(socket, "HEAD /api/activities HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("\"1\"")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void relaysBodiesUpToTheLimit() {
    var body = "\"" + "x".repeat(MEGABYTE - 2) + "\"";

    var answer = bearer("PUT", "/api/students/2/profile", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(gateway.service().last("/api/students/2/profile").body()).hasSize(MEGABYTE);
  }

  @Test
  void refusesABodyThatSaysItIsTooLarge() {
    assertProblem(
        bearer("PUT", "/api/students/3/profile", "x".repeat(10 * MEGABYTE)),
        413,
        "payload-too-large");
    assertThat(gateway.service().asked("/api/students/3/profile")).isEmpty();
  }

  @Test
  void refusesABodyThatTurnsOutTooLargeWhileItIsRead() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      socket.setSoTimeout(10_000);
      send(
          socket,
          """
          PUT /api/students/4/profile HTTP/1.1\r
          Host: x\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Transfer-Encoding: chunked\r
          Connection: close\r
          \r
          """
              .formatted(token()));
      var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
      for (var i = 0; i < 40; i++) {
        send(socket, chunk);
      }
      send(socket, "0\r\n\r\n");

      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .contains("application/problem+json", "payload-too-large", "Content-Security-Policy");
    }
    assertThat(gateway.service().asked("/api/students/4/profile")).isEmpty();
  }

  @Test
  void asksEachServiceForWhatIsItsOwn() {
    for (var path :
        new String[] {
          "/api/me/students/9",
          "/api/caseloads/9/students",
          "/api/caseloads/9/recommendations",
          "/api/students/9",
          "/api/students/9/profile/versions/2",
          "/api/students/9/assessments/1/answers/4",
          "/api/students/9/recommendations?profileVersion=2",
          "/api/students/9/recommendations/history",
          "/api/operations/outbox",
          "/api/operations/worker",
          "/api/operations/dead-letters",
          "/api/operations/dead-letters/9"
        }) {
      var answer = gateway.browser().get(path, "Authorization", "Bearer " + token());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(gateway.service().last(path.split("\\?", -1)[0]).address()).isEqualTo(path);
    }
  }

  private java.net.http.HttpResponse<String> bearer(String method, String path, String body) {
    return gateway.browser().forgedChange(method, path, body, "Authorization", "Bearer " + token());
  }

  private String token() {
    return gateway.provider().accessToken("ann", java.util.Map.of());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
