package org.wayfinder.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wayfinder.gateway.testing.Problem.assertProblem;
import static org.wayfinder.gateway.testing.StubService.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.RunningGateway;

class OverloadIntegrationTests {

  private static final int PLACES = 3;
  private static final Executor ASIDE = task -> Thread.ofVirtual().start(task);
  private static final RunningGateway GATEWAY =
      RunningGateway.start(
          "wayfinder.load.least=" + PLACES,
          "wayfinder.load.first=" + PLACES,
          "wayfinder.load.most=" + PLACES,
          "wayfinder.load.waiting=5",
          "wayfinder.load.patience=50ms");

  private final CountDownLatch free = new CountDownLatch(1);
  private final List<CompletableFuture<HttpResponse<String>>> busy = new ArrayList<>();

  @BeforeEach
  void slowAnswers() {
    for (var path : List.of("/api/faq", "/api/students/s/recommendations")) {
      GATEWAY
          .service()
          .on(
              path,
              exchange -> {
                await().atMost(Duration.ofSeconds(10)).until(() -> free.getCount() == 0);
                json(200, "{}").to(exchange);
              });
    }
  }

  @AfterEach
  void letGo() throws Exception {
    free.countDown();
    for (var one : busy) {
      assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void refusesAtOnceWhatABusyServiceHasNoPlaceFor() {
    occupy(PLACES, "/api/faq");
    assertThat(GATEWAY.part(Places.class).full("catalog-service")).isTrue();

    var began = System.nanoTime();
    var refused = GATEWAY.browser().get("/api/clusters");

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After"))
        .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(1, 4));
    assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(GATEWAY.service().asked("/api/clusters")).isEmpty();
  }

  @Test
  void leavesOtherServicesAndItsOwnPagesAlone() {
    occupy(PLACES, "/api/faq");

    assertThat(GATEWAY.browser().get("/api/setup").statusCode()).isEqualTo(200);
    assertThat(GATEWAY.browser().get("/").statusCode()).isEqualTo(200);
    assertThat(GATEWAY.browser().get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(GATEWAY.signedIn().get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  void servesAgainAsSoonAsAPlaceIsFree() throws Exception {
    occupy(PLACES, "/api/faq");
    free.countDown();
    busy.getFirst().get(10, TimeUnit.SECONDS);

    assertThat(GATEWAY.browser().get("/api/clusters").statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotCountReadsThatWaitAsWork() {
    occupy(PLACES, "/api/students/s/recommendations?profileVersion=7");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> !GATEWAY.part(Places.class).full("recommendation-service"));

    assertThat(signedIn("/api/students/s/recommendations/history").statusCode()).isEqualTo(200);
  }

  @Test
  void countsTheSameReadAsWorkWhenItDoesNotWait() {
    occupy(PLACES, "/api/students/s/recommendations");

    assertProblem(signedIn("/api/students/s/recommendations/history"), 429, "too-many-requests");
  }

  @Test
  void countsStreamsApart() {
    occupy(PLACES, "/api/students/s/recommendations");

    assertThat(signedIn("/api/students/s/recommendations/stream").statusCode()).isEqualTo(200);
  }

  @Test
  void knowsTheDestinationOfEachRoute() {
    var destinations = GATEWAY.part(Destinations.class);

    assertThat(destinations.of("/api/clusters/x")).hasValue("catalog-service");
    assertThat(destinations.of("/api/students/s/profile")).hasValue("profile-service");
    assertThat(destinations.of("/api/students/s/recommendations"))
        .hasValue("recommendation-service");
    assertThat(destinations.of("/api/students/s/recommendations/stream")).isEmpty();
    assertThat(destinations.of("/login/oauth2/code/wayfinder")).isEmpty();
    assertThat(destinations.of("/actuator/health")).isEmpty();
    assertThat(destinations.of("//%zz")).isEmpty();
  }

  private void occupy(int number, String address) {
    var path = address.split("\\?", -1)[0];
    var before = GATEWAY.service().asked(path).size();
    for (var i = 0; i < number; i++) {
      busy.add(CompletableFuture.supplyAsync(() -> signedIn(address), ASIDE));
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> GATEWAY.service().asked(path).size() == before + number);
  }

  private static HttpResponse<String> signedIn(String address) {
    var token = GATEWAY.provider().accessToken("ann", Map.of());
    return GATEWAY.browser().get(address, "Authorization", "Bearer " + token);
  }
}
