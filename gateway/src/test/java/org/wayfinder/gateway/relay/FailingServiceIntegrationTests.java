package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.wayfinder.gateway.testing.Problem.assertProblem;
import static org.wayfinder.gateway.testing.StubService.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.RunningGateway;
import org.wayfinder.gateway.testing.StubService;

class FailingServiceIntegrationTests {

  private static final RunningGateway GATEWAY =
      RunningGateway.start(
          "wayfinder.relay.time-limit=500ms",
          "wayfinder.relay.waiting-time-limit=1500ms",
          "wayfinder.relay.pause=5ms",
          "wayfinder.relay.streams-per-person=2",
          "wayfinder.relay.breaker.window=6",
          "wayfinder.relay.breaker.minimum-calls=6",
          "wayfinder.relay.breaker.trials=1",
          "wayfinder.relay.breaker.open-for=1s");

  private final StubService service = GATEWAY.service();

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @BeforeEach
  void closeTheBreakers() {
    var calls = GATEWAY.part(ServiceCalls.class);
    calls.states().keySet().forEach(name -> calls.breaker(name).reset());
  }

  @Test
  void triesAReadAgain() {
    var answers = new int[] {503, 502, 200};
    service.on("/api/faq", exchange -> json(answers[times("/api/faq") - 1], "{}").to(exchange));

    assertThat(GATEWAY.browser().get("/api/faq").statusCode()).isEqualTo(200);

    assertThat(times("/api/faq")).isEqualTo(3);
  }

  @Test
  void passesTheLastAnswerOnWhenTryingAgainDidNotHelp() {
    service.on("/api/sources", json(504, "{\"mine\":true}"));

    var answer = GATEWAY.browser().get("/api/sources");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.body()).isEqualTo("{\"mine\":true}");
    assertThat(times("/api/sources")).isEqualTo(3);
  }

  @Test
  void doesNotAskAgainWhereTheServiceSaidWhenToComeBack() {
    service.on("/api/activities", json(503, "{}", "Retry-After", "9"));

    var answer = GATEWAY.browser().get("/api/activities");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("9");
    assertThat(times("/api/activities")).isEqualTo(1);
  }

  @Test
  void neverRepeatsAChange() {
    service.on("/api/schools", json(503, "{}"));

    var answer =
        GATEWAY
            .browser()
            .forgedChange("POST", "/api/schools", "{}", "Authorization", "Bearer " + token());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(times("/api/schools")).isEqualTo(1);
  }

  /** The sixth call makes the breaker judge, and five of the six failed. */
  @Test
  void goesOnAskingAServiceThatJustAnswered() {
    service.on("/api/clusters/fails", json(503, "{}", "Retry-After", "9"));
    service.on("/api/clusters/answers", json(200, "{}"));
    var browser = GATEWAY.browser();

    for (var i = 0; i < 5; i++) {
      assertThat(browser.get("/api/clusters/fails").statusCode()).isEqualTo(503);
    }

    assertThat(browser.get("/api/clusters/answers").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/clusters/answers").statusCode()).isEqualTo(200);
  }

  @Test
  void stopsAskingAServiceThatFailsAndAsksAgainLater() {
    service.on("/api/clusters/x", json(502, "{}"));
    var browser = GATEWAY.browser();

    browser.get("/api/clusters/x");
    browser.get("/api/clusters/x");
    var refused = browser.get("/api/clusters/y");

    assertProblem(refused, 503, "unavailable");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(times("/api/clusters/y")).isZero();
    assertThat(browser.get("/actuator/health").body()).contains("\"catalog-service\":\"OPEN\"");
    assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/setup").statusCode()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> browser.get("/api/clusters/y").statusCode() == 200);
    assertThat(browser.get("/actuator/health").body()).contains("\"catalog-service\":\"CLOSED\"");
  }

  @Test
  void holdsNothingAgainstAServiceForWhatItsClientsGetWrong() {
    service.on("/api/careers/1", json(404, "{}"));
    service.on("/api/careers/2", json(500, "{}"));
    var browser = GATEWAY.browser();

    for (var i = 0; i < 8; i++) {
      assertThat(browser.get("/api/careers/1").statusCode()).isEqualTo(404);
      assertThat(browser.get("/api/careers/2").statusCode()).isEqualTo(500);
    }

    assertThat(times("/api/careers/2")).isEqualTo(8);
  }

  @Test
  void givesUpOnAServiceThatTakesTooLong() {
    var end = new CountDownLatch(1);
    service.on("/api/assessment", exchange -> waitFor(end));

    assertProblem(GATEWAY.browser().get("/api/assessment"), 504, "timeout");

    end.countDown();
    assertThat(times("/api/assessment")).isEqualTo(1);
  }

  @Test
  void waitsLongerWhereTheServiceWaitsItself() {
    service.on(
        "/api/students/5/recommendations",
        exchange -> {
          waitFor(new CountDownLatch(1), 700);
          json(200, "{}").to(exchange);
        });

    assertThat(
            GATEWAY
                .browser()
                .get("/api/students/5/recommendations", "Authorization", "Bearer " + token())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void saysSoWhenAServiceIsGone() {
    service.goAway();
    try {
      var answer = GATEWAY.browser().get("/api/national-clusters");

      assertProblem(answer, 503, "unavailable");
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    } finally {
      service.comeBack();
    }
  }

  @Test
  void sendsNoChangeOverAConnectionThatARestartedServiceHasClosed() {
    var browser = GATEWAY.browser();
    var bearer = "Bearer " + token();
    browser.forgedChange("PUT", "/api/students/8/profile", "{}", "Authorization", bearer);
    service.goAway();
    service.comeBack();

    await()
        .pollDelay(Duration.ofMillis(150))
        .untilAsserted(() ->
            assertThat(
                    browser
                        .forgedChange(
                            "PUT", "/api/students/8/profile", "{}", "Authorization", bearer)
                        .statusCode())
                .isEqualTo(200));
  }

  /** No pause is too long here, but the answer never begins. */
  @Test
  void givesUpOnAServiceWhoseAnswerComesDripByDrip() throws Exception {
    service.goAway();
    try (var dripping = new ServerSocket(service.port(), 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drip(dripping));

      assertProblem(GATEWAY.browser().get("/api/national-clusters"), 504, "timeout");
    } finally {
      service.comeBack();
    }
  }

  private static void drip(ServerSocket server) {
    try (var caller = server.accept();
        var out = caller.getOutputStream()) {
      out.write("HTTP/1.1 200 OK\r\nETag: ".getBytes(StandardCharsets.US_ASCII));
      for (var i = 0; i < 100; i++) {
        out.write('x');
        out.flush();
        waitFor(new CountDownLatch(1), 100);
      }
    } catch (IOException _) {
      // The gateway hung up, which is what it should do.
    }
  }

  @Test
  void saysSoWhenAnAnswerBreaksOffBeforeAnyOfItWasSentOn() {
    service.on("/api/frameworks/1", brokenOffAfter(10));

    var answer = GATEWAY.browser().get("/api/frameworks/1");

    assertProblem(answer, 502, "bad-gateway");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void neverMakesATornAnswerLookWhole() {
    service.on("/api/frameworks/2", brokenOffAfter(100_000));

    assertThatThrownBy(() -> GATEWAY.browser().get("/api/frameworks/2"))
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void endsAnAnswerThatPausesTooLong() {
    var end = new CountDownLatch(1);
    service.on(
        "/api/frameworks/3",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          waitFor(end);
        });

    assertProblem(GATEWAY.browser().get("/api/frameworks/3"), 504, "timeout");
    end.countDown();
  }

  @Test
  void passesEventsOnAtOnceAndForLongerThanAnyTimeLimit() throws IOException {
    var goOn = new CountDownLatch(1);
    service.on(
        "/api/students/6/recommendations/stream",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().flush();
          waitFor(new CountDownLatch(1), 200);
          event(exchange.getResponseBody(), "first");
          waitFor(new CountDownLatch(1), 1700);
          event(exchange.getResponseBody(), "second");
          waitFor(goOn);
        });

    var answer = open("6");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
    goOn.countDown();
  }

  @Test
  void keepsOnePersonFromTakingAllStreams() throws IOException {
    var end = new CountDownLatch(1);
    service.on(
        "/api/students/7/recommendations/stream",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          event(exchange.getResponseBody(), "hello");
          waitFor(end);
        });

    var first = open("7");
    var second = open("7");
    var third = open("7");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(third.statusCode()).isEqualTo(429);
    end.countDown();
    first.body().readAllBytes();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> {
          var again = open("7");
          again.body().close();
          return again.statusCode() == 200;
        });
  }

  private java.net.http.HttpResponse<java.io.InputStream> open(String student) {
    return GATEWAY
        .browser()
        .open(
            "/api/students/" + student + "/recommendations/stream",
            "Authorization",
            "Bearer " + token());
  }

  private int times(String path) {
    return service.asked(path).size();
  }

  private static String token() {
    return GATEWAY.provider().accessToken("ann", Map.of());
  }

  private static StubService.Answer brokenOffAfter(int bytes) {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", "\"1\"");
      exchange.sendResponseHeaders(200, bytes * 2L);
      exchange.getResponseBody().write("x".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
      exchange.getResponseBody().flush();
      throw new IOException("broken off on purpose");
    };
  }

  private static void event(java.io.OutputStream to, String data) throws IOException {
    to.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  private static void waitFor(CountDownLatch latch) {
    waitFor(latch, 10_000);
  }

  private static void waitFor(CountDownLatch latch, long millis) {
    try {
      var _ = latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
