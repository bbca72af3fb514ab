package org.wayfinder.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.service.testing.TestTokens;

/** What a service gets by having these defaults on its class path, seen over HTTP. */
@SpringBootTest(
    classes = ServiceDefaultsIntegrationTests.App.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class ServiceDefaultsIntegrationTests {

  @EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
  @Import(Things.class)
  static class App {

    @Bean
    PublicPaths publicPaths() {
      return new PublicPaths(List.of("/api/open"));
    }
  }

  /** A body with one field of each troublesome kind. */
  record Thing(String name, double size, int count) {}

  @RestController
  static class Things {

    @GetMapping("/api/open")
    Map<String, String> open() {
      return Map.of("open", "yes");
    }

    @GetMapping("/api/caller")
    Map<String, String> caller(Caller caller) {
      return Map.of("subject", caller.subject(), "text", caller.toString());
    }

    @PostMapping("/api/things")
    Thing make(@RequestBody Thing thing) {
      return thing;
    }

    @GetMapping("/api/boom")
    String boom() {
      throw new IllegalStateException("secret detail of a library");
    }
  }

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    settings.add(
        "spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> TestTokens.shared().issuer());
    settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> TestTokens.AUDIENCE);
  }

  @Autowired RestTestClient http;

  @Test
  void aPublicPathNeedsNoTokenAndEverythingElseDoes() {
    http.get().uri("/api/open").exchange().expectStatus().isOk();
    http.head().uri("/api/open").exchange().expectStatus().isOk();
    problem(http.get().uri("/api/caller").exchange(), 401, "unauthenticated");
    problem(http.get().uri("/anything").exchange(), 401, "unauthenticated");
  }

  @Test
  void theCallerIsWhoTheTokenSaysAndNeverShowsItsToken() {
    var body =
        http.get()
            .uri("/api/caller")
            .header(HttpHeaders.AUTHORIZATION, bearer())
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).contains("sub-ann@example.org").doesNotContain("eyJ");
  }

  @Test
  void aTokenThatIsExpiredOrForAnotherAudienceOrOfAnotherIssuerIsRefused() {
    var tokens = TestTokens.shared();
    try (var stranger = new TestTokens()) {
      for (var bad :
          List.of(
              tokens.expired("ann@example.org"),
              tokens.forAudience("ann@example.org", "another-api"),
              stranger.of("ann@example.org"),
              "not-a-token")) {
        var answer =
            http.get()
                .uri("/api/caller")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + bad)
                .exchange();
        problem(answer, 401, "unauthenticated");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","size":1.5,"count":2}              | 200 |
          {"name":"a","size":1,"count":2}                | 200 |
          {"name":"a","size":"1.5","count":2}            | 400 | #/size
          {"name":"a","size":NaN,"count":2}              | 400 |
          {"name":"a","size":null,"count":2}             | 400 | #
          {"name":"a","count":2}                         | 400 | #
          {"name":"a","size":"NaN","count":2}            | 400 | #/size
          {"name":7,"size":1.5,"count":2}                | 400 | #/name
          {"name":"a","size":1.5,"count":2.5}            | 400 | #/count
          {"name":"a","size":1.5,"count":2,"colour":"r"} | 400 | #/colour
          {"name":"a","name":"b","size":1,"count":2}     | 400 |
          {"name":"a","size":1.5,"count":2} tail         | 400 |
          {"name":"a"                                    | 400 |
          []                                             | 400 | #
          """)
  void aBodyThatIsNotWhatItShouldBeIsToldSo(String body, int status, String pointer) {
    var answer =
        http.post()
            .uri("/api/things")
            .header(HttpHeaders.AUTHORIZATION, bearer())
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .exchange();
    if (status == 200) {
      answer.expectStatus().isOk();
      return;
    }
    var text = problem(answer, status, "malformed-request");
    if (pointer != null) {
      assertThat(text).contains("\"pointer\":\"" + pointer + "\"");
    }
    assertThat(text).doesNotContain("jackson").doesNotContain("Exception").doesNotContain("org.");
  }

  @Test
  void noBodyAndTheWrongMediaTypeAreToldSo() {
    problem(
        http.post()
            .uri("/api/things")
            .header(HttpHeaders.AUTHORIZATION, bearer())
            .contentType(MediaType.APPLICATION_JSON)
            .exchange(),
        400,
        "malformed-request");
    problem(
        http.post()
            .uri("/api/things")
            .header(HttpHeaders.AUTHORIZATION, bearer())
            .contentType(MediaType.TEXT_PLAIN)
            .body("hello")
            .exchange(),
        415,
        "unsupported-media-type");
  }

  @Test
  void anUnexpectedFailureTellsNothingOfOurInsides() {
    var text =
        problem(
            http.get().uri("/api/boom").header(HttpHeaders.AUTHORIZATION, bearer()).exchange(),
            500,
            "internal-error");
    assertThat(text).doesNotContain("secret").doesNotContain("IllegalState");
  }

  @Test
  void anUnknownPathAndAMethodThatIsNotServedAreProblemsToo() {
    problem(
        http.get().uri("/api/none").header(HttpHeaders.AUTHORIZATION, bearer()).exchange(),
        404,
        "not-found");
    problem(http.get().uri("/api/open/none").exchange(), 401, "unauthenticated");
    problem(
        http.delete().uri("/api/things").header(HttpHeaders.AUTHORIZATION, bearer()).exchange(),
        405,
        "method-not-allowed");
  }

  private static String bearer() {
    return "Bearer " + TestTokens.shared().of("ann@example.org");
  }

  private static String problem(RestTestClient.ResponseSpec answer, int status, String type) {
    var body =
        answer
            .expectStatus()
            .isEqualTo(status)
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(body).contains("\"type\":\"https://wayfinder.example/problems/" + type + "\"");
    return Objects.requireNonNull(body);
  }
}
