package org.wayfinder.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.draft.EditorHttp;
import org.wayfinder.catalog.testing.ServiceUnderTest;
import org.wayfinder.service.testing.SlowSender;

/** Editors who send a file slowly, over real connections, and those whose turn is next. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wayfinder.profile.remember=0s", "wayfinder.http.body-within=5s"})
@AutoConfigureRestTestClient
class SlowSenderHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final Duration WITHIN = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CHECK = "/api/catalog/imports/catalogue/check";
  private static final String CHECK_RELEASE = "/api/catalog/imports/onet/check";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "slow", ROSTER);
  }

  @Autowired RestTestClient http;
  @LocalServerPort int port;

  private final String edith = ROSTER.person("stf_edith", "editor");
  private EditorHttp frank;

  @BeforeEach
  void aPublishedEdition() {
    frank = new EditorHttp(http, ROSTER.person("stf_frank", "editor")).ready();
  }

  @Test
  void aDrippingSenderLosesTheTurnAndTheConnection() {
    var file = frank.get("/api/catalog/export").text();
    try (var slow = sender(CHECK, "application/json").send("{")) {
      var answer = CompletableFuture.supplyAsync(() -> slow.drip(PATIENCE));
      await().until(() -> frank.post(CHECK, file).status() == 429);

      assertThat(answer.join().status()).isEqualTo(408);
      assertThat(answer.join().text()).contains("/problems/request-timeout");
      assertThat(answer.join().hungUp()).isTrue();
      assertThat(frank.post(CHECK, file).status()).isEqualTo(200);
    }
  }

  @Test
  void soDoesOneWhoDripsARelease() {
    try (var slow = sender(CHECK_RELEASE, "application/zip").send("PK")) {
      var answer = slow.drip(PATIENCE);
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.hungUp()).isTrue();
    }
  }

  @Test
  void whoLeavesInTheMiddleLosesTheTurn() {
    var file = frank.get("/api/catalog/export").text();
    try (var slow = sender(CHECK, "application/json").send("{")) {
      await().until(() -> frank.post(CHECK, file).status() == 429);
      slow.leave();
      await().atMost(WITHIN.minusSeconds(1)).until(() -> frank.post(CHECK, "{}").status() == 400);
    }
  }

  private SlowSender sender(String path, String type) {
    return SlowSender.begin(port, "POST " + path, edith, type, 1 << 20);
  }
}
