package org.wayfinder.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wayfinder.gateway.testing.Problem.assertProblem;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wayfinder.gateway.testing.Browser;
import org.wayfinder.gateway.testing.RunningGateway;

class RateLimitIntegrationTests {

  @Test
  void countsPeopleAddressesAndSignInsApart() {
    try (var gateway =
        RunningGateway.start(
            "wayfinder.limits.user.per-second=1",
            "wayfinder.limits.user.burst=6",
            "wayfinder.limits.address.per-second=1",
            "wayfinder.limits.address.burst=4",
            "wayfinder.limits.sign-in.per-second=1",
            "wayfinder.limits.sign-in.burst=5")) {
      var ann = gateway.signedIn();
      var annsToken = gateway.provider().accessToken("ann", Map.of());

      for (var i = 0; i < 3; i++) {
        assertThat(ann.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(byToken(gateway.browser(), annsToken).statusCode()).isEqualTo(200);
      }
      var refused = limited(() -> ann.get("/api/me"));
      assertProblem(refused, 429, "too-many-requests");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();

      var ben = gateway.provider().accessToken("ben", Map.of());
      assertThat(byToken(gateway.browser(), ben).statusCode()).isEqualTo(200);

      assertProblem(
          limited(() -> gateway.browser().get("/api/clusters")), 429, "too-many-requests");
      assertProblem(
          limited(() -> byToken(gateway.browser(), "nonsense")), 429, "too-many-requests");
      assertThat(gateway.browser().get("/").statusCode()).isEqualTo(200);

      assertProblem(
          limited(() -> gateway.browser().get("/oauth2/authorization/wayfinder")),
          429,
          "too-many-requests");

      await().atMost(Duration.ofSeconds(5)).until(() -> ann.get("/api/me").statusCode() == 200);
    }
  }

  private static HttpResponse<String> byToken(Browser browser, String token) {
    return browser.get("/api/me", "Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> limited(Ask ask) {
    var answer = ask.once();
    for (var i = 0; i < 12 && answer.statusCode() != 429; i++) {
      answer = ask.once();
    }
    return answer;
  }

  @FunctionalInterface
  private interface Ask {
    HttpResponse<String> once();
  }
}
