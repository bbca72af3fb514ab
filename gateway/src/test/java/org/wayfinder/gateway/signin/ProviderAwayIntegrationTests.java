package org.wayfinder.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.wayfinder.gateway.testing.Problem.assertProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayfinder.gateway.testing.RunningGateway;
import org.wayfinder.gateway.testing.StubProvider;

class ProviderAwayIntegrationTests {

  @Test
  void startsWithoutTheProviderAndSignsInOnceItIsThere(@TempDir Path folder) throws IOException {
    var secret = folder.resolve("secret");
    Files.writeString(secret, StubProvider.SECRET + "\n");
    var provider = new StubProvider();
    provider.goAway();
    try (var gateway =
        RunningGateway.start(
            provider,
            "wayfinder.sign-in.client-secret=",
            "wayfinder.sign-in.client-secret-file=" + secret,
            "wayfinder.sign-in.idle-timeout=2s")) {
      var browser = gateway.browser();

      assertThat(browser.get("/api/clusters").statusCode()).isEqualTo(200);
      assertThat(browser.get("/").statusCode()).isEqualTo(200);
      assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
      var start = browser.get("/oauth2/authorization/wayfinder");
      assertProblem(start, 503, "unavailable");
      assertThat(start.headers().firstValue("Retry-After")).isPresent();
      var page = browser.get("/oauth2/authorization/wayfinder", "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Nobody can sign in just now");
      var token = gateway.provider().accessToken("ann", Map.of());
      assertProblem(browser.get("/api/me", "Authorization", "Bearer " + token), 503, "unavailable");

      provider.comeBack();
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> browser.get("/oauth2/authorization/wayfinder").statusCode() == 302);
      browser.signIn();
      assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
      assertThat(browser.get("/api/me", "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(200);

      // Known already, and still nobody is sent to a provider that is away.
      provider.goAway();
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> browser.get("/oauth2/authorization/wayfinder").statusCode() == 503);
      assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
      provider.comeBack();
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> browser.get("/oauth2/authorization/wayfinder").statusCode() == 302);

      // Nobody asks for longer than the idle time.
      await()
          .pollDelay(Duration.ofSeconds(3))
          .until(() -> browser.get("/api/me").statusCode() == 401);

      // Known already, so this goes as far as the exchange of the code.
      var toProvider = browser.get("/oauth2/authorization/wayfinder");
      var back = browser.atProvider(org.wayfinder.gateway.testing.Browser.location(toProvider));
      provider.goAway();
      assertProblem(browser.comeBack(back), 503, "unavailable");
    }
  }
}
