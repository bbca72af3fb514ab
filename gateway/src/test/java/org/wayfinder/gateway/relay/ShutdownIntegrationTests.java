package org.wayfinder.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.RunningGateway;

class ShutdownIntegrationTests {

  @Test
  void doesNotWaitForStreamsThatNeverEnd() {
    var end = new CountDownLatch(1);
    var gateway = RunningGateway.start("spring.lifecycle.timeout-per-shutdown-phase=60s");
    gateway
        .service()
        .on(
            "/api/students/1/recommendations/stream",
            exchange -> {
              exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().flush();
              try {
                var _ = end.await(60, TimeUnit.SECONDS);
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              }
            });
    var token = gateway.provider().accessToken("ann", Map.of());
    var stream =
        gateway
            .browser()
            .open("/api/students/1/recommendations/stream", "Authorization", "Bearer " + token);
    assertThat(stream.statusCode()).isEqualTo(200);

    var before = System.nanoTime();
    gateway.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    end.countDown();
  }
}
