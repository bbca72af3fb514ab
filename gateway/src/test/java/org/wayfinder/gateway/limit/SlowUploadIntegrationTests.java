package org.wayfinder.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wayfinder.gateway.testing.Problem.assertProblem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.RunningGateway;
import org.wayfinder.service.testing.SlowSender;

/** People who send files slowly, over real connections, and those who wait for the memory. */
class SlowUploadIntegrationTests {

  private static final Duration WITHIN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String FILES = "/api/catalog/imports/catalogue/check";
  private static final String MOST = "x".repeat(60 << 10);
  private static final int LENGTH = 70 << 10;
  private static final RunningGateway GATEWAY =
      RunningGateway.start(
          "wayfinder.limits.body-within=" + WITHIN.toSeconds() + "s",
          "wayfinder.limits.upload=80KB",
          "wayfinder.limits.uploads=100KB",
          "wayfinder.limits.user.burst=10000");

  private final String ann = GATEWAY.provider().accessToken("ann", Map.of());
  private final String ben = GATEWAY.provider().accessToken("ben", Map.of());

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void aDrippingSenderIsHungUpOnAndTheMemoryIsThereForOthers() {
    try (var slow = upload(ann).send(MOST)) {
      var answer = CompletableFuture.supplyAsync(() -> slow.drip(PATIENCE));
      await().until(() -> send(ben, MOST).statusCode() == 503);

      assertThat(answer.join().status()).isEqualTo(408);
      assertThat(answer.join().text()).contains("/problems/request-timeout", "too long to arrive");
      assertThat(answer.join().hungUp()).as("though it goes on sending").isTrue();
      assertThat(send(ben, MOST).statusCode()).isEqualTo(200);
      assertThat(send(ann, MOST).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoLeavesInTheMiddleLeavesNoMemoryTaken() {
    try (var slow = upload(ann).send(MOST)) {
      await().until(() -> send(ben, MOST).statusCode() == 503);
      slow.leave();

      await().atMost(WITHIN.minusSeconds(1)).until(() -> send(ben, MOST).statusCode() == 200);
      assertThat(send(ann, MOST).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPersonSendsOneFileAtATime() {
    try (var first = upload(ann).send("x")) {
      await().until(() -> send(ann, "second").statusCode() == 429);
      var second = send(ann, "second");
      assertProblem(second, 429, "too-many-requests");
      assertThat(second.body()).contains("Another file of yours");
      assertThat(second.headers().firstValue("Retry-After")).isPresent();
      assertThat(send(ben, "somebody else's").statusCode()).isEqualTo(200);

      first.send("x".repeat(LENGTH - 1));

      assertThat(first.answer(PATIENCE).status()).isEqualTo(200);
      await().until(() -> send(ann, "second").statusCode() == 200);
    }
  }

  @Test
  void bodiesThatAreNoFilesMustArriveInTimeToo() {
    try (var slow =
        SlowSender.begin(
            GATEWAY.port(), "PUT /api/students/stu_1/profile", ann, "application/json", 1000)) {
      var answer = slow.drip(PATIENCE);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.hungUp()).isTrue();
    }
  }

  private static SlowSender upload(String token) {
    return SlowSender.begin(GATEWAY.port(), "POST " + FILES, token, "application/json", LENGTH);
  }

  private static HttpResponse<String> send(String token, String body) {
    return GATEWAY.browser().change("POST", FILES, body, "Authorization", "Bearer " + token);
  }
}
