package org.wayfinder.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.gateway.testing.Problem.assertProblem;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.gateway.testing.RunningGateway;
import org.wayfinder.service.testing.TestTokens;

class AccessIntegrationTests {

  private final RunningGateway gateway = RunningGateway.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/frameworks",
        "/api/frameworks/health-science",
        "/api/clusters",
        "/api/clusters/comparison?ids=a,b",
        "/api/careers/29-1141.00",
        "/api/national-clusters",
        "/api/crosswalks",
        "/api/crosswalks/national-framework",
        "/api/faq",
        "/api/activities",
        "/api/assessment?form=short",
        "/api/sources",
        "/api/vocabulary",
        "/api/editions/current",
        "/api/search?q=blood%20tests&lang=en",
        "/api/setup"
      })
  void letsEverybodyReadThePublishedCatalogue(String path) {
    assertThat(gateway.browser().get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/me",
        "/api/students/1",
        "/api/students/1/recommendations",
        "/api/students/1/recommendations/stream",
        "/api/caseloads/1/recommendations",
        "/api/schools",
        "/api/operations/worker",
        "/api/nothing-of-ours"
      })
  void turnsStrangersAwayFromTheRest(String path) {
    var answer = gateway.browser().get(path, "Accept", "text/html");

    assertProblem(answer, 401, "unauthenticated");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/setup", "/api/clusters", "/api/students/1/what-if"})
  void letsNoStrangerChangeAnything(String path) {
    assertProblem(gateway.browser().forgedChange("POST", path, "{}"), 401, "unauthenticated");
  }

  @Test
  void wantsProofThatASessionMeantAChange() {
    var browser = gateway.signedIn();
    browser.get("/");

    assertProblem(browser.forgedChange("PUT", "/api/students/1/profile", "{}"), 403, "forbidden");
    assertThat(gateway.service().asked("/api/students/1/profile")).isEmpty();
    assertThat(browser.change("PUT", "/api/students/1/profile", "{}").statusCode()).isEqualTo(200);
    assertThat(gateway.service().last("/api/students/1/profile").body()).isEqualTo("{}");
  }

  @Test
  void relaysABearerTokenAsItIsAndWantsNoOtherProof() {
    var token = gateway.provider().accessToken("ben", Map.of());

    var answer =
        gateway
            .browser()
            .forgedChange("POST", "/api/schools", "{}", "Authorization", "Bearer " + token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(gateway.service().last("/api/schools").headers().getFirst("Authorization"))
        .isEqualTo("Bearer " + token);
  }

  @Test
  void usesNoCookieOfARequestWithABearerToken() {
    var browser = gateway.signedIn();
    var bens = gateway.provider().accessToken("ben", Map.of());

    browser.get("/api/me/students/1", "Authorization", "Bearer " + bens);

    assertThat(gateway.service().last("/api/me/students/1").headers().getFirst("Authorization"))
        .isEqualTo("Bearer " + bens);
    assertProblem(
        browser.get("/api/me", "Authorization", "Bearer nonsense"), 401, "unauthenticated");
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTokensThatAreNotGoodHere() {
    var hourAgo = Date.from(Instant.now().minusSeconds(3600));
    var good = gateway.provider().accessToken("ann", Map.of());
    for (var token :
        List.of(
            gateway.provider().accessToken("ann", Map.of("exp", hourAgo)),
            gateway.provider().accessToken("ann", Map.of("aud", "another-api")),
            gateway.provider().accessToken("ann", Map.of("iss", "https://elsewhere.example")),
            TestTokens.shared().of("ann@example.org"),
            good.substring(0, good.length() - 8) + "AAAAAAAA",
            "nonsense")) {
      for (var path : List.of("/api/me", "/api/clusters")) {
        assertProblem(
            gateway.browser().get(path, "Authorization", "Bearer " + token),
            401,
            "unauthenticated");
      }
    }
  }

  @Test
  void believesNoHeaderAboutWhoCallsOrFromWhere() {
    gateway
        .signedIn()
        .get(
            "/api/caseloads/7/students",
            "X-User",
            "admin",
            "X-Forwarded-User",
            "admin",
            "X-Forwarded-For",
            "10.1.2.3",
            "X-Forwarded-Proto",
            "https",
            "Forwarded",
            "for=10.1.2.3",
            "Authorization",
            "Basic YTpi");

    var headers = gateway.service().last("/api/caseloads/7/students").headers();
    assertThat(headers.keySet()).noneMatch(name -> name.startsWith("X-"));
    assertThat(headers.containsKey("Forwarded")).isFalse();
    assertThat(headers.getFirst("Authorization")).startsWith("Bearer ");
  }

  @Test
  void doesNotTakeAClaimToHttpsFromAnybody() {
    var answer = gateway.browser().get("/", "X-Forwarded-Proto", "https");

    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void takesItFromATrustedProxy() {
    try (var behindProxy =
        RunningGateway.start("wayfinder.access.trusted-proxies=127\\.0\\.0\\.1")) {
      var answer =
          behindProxy
              .browser()
              .get(
                  "/oauth2/authorization/wayfinder",
                  "X-Forwarded-Proto",
                  "https",
                  "X-Forwarded-Host",
                  "wayfinder.school.example");

      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .contains("redirect_uri=https://wayfinder.school.example/login/oauth2/code/wayfinder");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/me", "/api/clusters", "/nowhere", "/api-docs"})
  void tellsBrowsersToTrustNothingElse(String path) {
    var headers = gateway.browser().get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("form-action 'self'", "object-src 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
  }

  @Test
  void answersUnknownAddressesWithAProblem() {
    assertProblem(gateway.browser().get("/nowhere"), 404, "not-found");
    assertProblem(gateway.signedIn().get("/api/nothing-of-ours"), 404, "not-found");
  }

  @Test
  void answersMethodsItDoesNotServeWithAProblem() {
    assertProblem(
        gateway.browser().forgedChange("POST", "/openapi", "{}"), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/clusters/..;/x", "/api//me", "/api/clusters/%2e%2e/me"})
  void refusesAddressesThatMeanTwoThings(String path) {
    assertProblem(gateway.browser().get(path), 400, "malformed-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/careers?text=%zz", "/api/careers?text=a|{b", "/api/car{eers", "/%c0%af"})
  void refusesAddressesThatCantBeRead(String address) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      socket.setSoTimeout(5000);
      socket
          .getOutputStream()
          .write(
              ("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "problems/malformed-request")
          .doesNotContain("Tomcat", "Exception");
    }
  }

  @Test
  void showsItsHealthAndNothingElseOfItsInside() {
    var browser = gateway.browser();

    assertThat(browser.get("/actuator/health").body())
        .contains("\"UP\"", "catalog-service", "profile-service", "recommendation-service")
        .doesNotContain("127.0.0.1");
    assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(browser.get("/actuator").statusCode()).isIn(401, 404);
    assertThat(browser.get("/actuator/env").statusCode()).isIn(401, 404);
  }
}
