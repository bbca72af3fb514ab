package org.wayfinder.service.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedHttpTests {

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpServer server;
  private final GuardedHttp http;

  GuardedHttpTests() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http =
        new GuardedHttp(
            "other-service",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            new RemoteSettings(Duration.ofMillis(500), 2, Duration.ofMillis(1)));
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/ok", exchange -> answer(exchange, 200));
    server.createContext("/missing", exchange -> answer(exchange, 404));
    server.createContext("/broken", exchange -> answer(exchange, 500));
    server.createContext("/once", exchange -> answer(exchange, asked.get() == 0 ? 503 : 200));
    server.createContext(
        "/slow",
        exchange -> {
          try {
            released.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          answer(exchange, 200);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    released.countDown();
    http.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status) throws IOException {
    try (exchange) {
      asked.incrementAndGet();
      var body = "body".getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void anAnswerBelow500IsAnAnswer() {
    assertThat(http.get("/ok", Map.of()).status()).isEqualTo(200);
    assertThat(http.get("/missing", Map.of()).status()).isEqualTo(404);
    assertThat(asked).hasValue(2);
  }

  @Test
  void aFailureIsTriedAgain() {
    assertThat(http.get("/once", Map.of()).status()).isEqualTo(200);
    assertThat(asked).hasValue(2);
  }

  /** The tenth call makes the breaker judge, and eight of the ten failed. */
  @Test
  void whoAnswersAgainIsAskedAgain() {
    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> http.get("/broken", Map.of()))
          .isInstanceOf(RemoteUnavailableException.class);
    }
    for (var i = 0; i < 3; i++) {
      assertThat(http.get("/ok", Map.of()).status()).isEqualTo(200);
    }
  }

  @Test
  void repeatedFailureIsNoAnswer() {
    assertThatThrownBy(() -> http.get("/broken", Map.of()))
        .isInstanceOf(RemoteUnavailableException.class);
    assertThat(asked).hasValue(2);
  }

  @Test
  void slownessIsNoAnswer() {
    assertThatThrownBy(() -> http.get("/slow", Map.of()))
        .isInstanceOf(RemoteUnavailableException.class)
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void afterManyFailuresTheOtherServiceIsLeftAlone() {
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(() -> http.get("/broken", Map.of()))
          .isInstanceOf(RemoteUnavailableException.class);
    }
    var before = asked.get();
    assertThatThrownBy(() -> http.get("/ok", Map.of()))
        .isInstanceOf(RemoteUnavailableException.class)
        .hasCauseInstanceOf(CallNotPermittedException.class);
    assertThat(asked).hasValue(before);
  }
}
