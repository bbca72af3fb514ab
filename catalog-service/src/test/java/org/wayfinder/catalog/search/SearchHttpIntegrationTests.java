package org.wayfinder.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.testing.ServiceUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The search over HTTP, in the whole service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class SearchHttpIntegrationTests {

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "search");
  }

  @Autowired RestTestClient http;
  @Autowired JsonMapper json;

  @BeforeEach
  void untilThereIsSomethingToSearch() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> http.get().uri("/api/search?q=nurse").exchange().expectStatus().isOk());
  }

  @Test
  void everybodySearches() {
    var page = get("/api/search?q=blood+tests&type=career&lang=en&limit=3");
    assertThat(page.get("edition").asInt()).isEqualTo(1);
    assertThat(page.get("items")).hasSize(3);
    assertThat(page.get("next").asString()).isNotBlank();
    var first = page.get("items").get(0);
    assertThat(first.get("type").asString()).isEqualTo("career");
    assertThat(first.get("id").asString()).isEqualTo("31-9097.00");
    assertThat(first.get("title").get("text").asString()).isEqualTo("Phlebotomist");
    assertThat(first.get("highlights").get(0).get("segments").get(0).get("match").asBoolean())
        .isTrue();
    var following =
        get("/api/search?q=blood+tests&type=career&limit=3&after=" + page.get("next").asString());
    assertThat(following.get("items").get(0).get("id")).isNotEqualTo(first.get("id"));
  }

  @Test
  void theTagIsThatOfTheEditionAndSparesASecondAnswer() {
    var edition =
        http.get().uri("/api/editions/current").exchange().returnResult().getResponseHeaders();
    var tag = String.valueOf(edition.getETag());
    http.get()
        .uri("/api/search?q=nurse")
        .exchange()
        .expectHeader()
        .valueEquals(HttpHeaders.ETAG, tag)
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache, public");
    http.get()
        .uri("/api/search?q=nurse")
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectBody()
        .isEmpty();
  }

  @Test
  void whatCantBeAnsweredIsAProblemDetail() {
    problem("/api/search", "malformed-request");
    problem("/api/search?q=", "malformed-request");
    problem("/api/search?q=%00%09+", "malformed-request");
    problem("/api/search?q=" + "a".repeat(101), "malformed-request");
    problem("/api/search?q=nurse&lang=de", "malformed-request");
    problem("/api/search?q=nurse&type=job", "malformed-request");
    problem("/api/search?q=nurse&limit=0", "malformed-request");
    problem("/api/search?q=nurse&limit=many", "malformed-request");
    problem("/api/search?q=nurse&after=AAAA", "invalid-cursor");
  }

  @Test
  void nothingThatIsTypedBreaksIt() {
    for (var q : List.of("%22nurse+AND+%28", "%F0%9F%A6%B7", "the", "%3Cscript%3E", "%5C", "*")) {
      assertThat(get("/api/search?q=" + q).get("items").isArray()).as(q).isTrue();
    }
  }

  @Test
  void healthSaysWhatIsSearched() {
    var health = get("/actuator/health").get("components").get("searchSchedule");
    assertThat(health.get("status").asString()).isEqualTo("UP");
    assertThat(health.get("details").get("edition").asInt()).isEqualTo(1);
  }

  @Test
  void answersInTimeOverHttpToo() {
    var times = new ArrayList<Double>();
    for (var i = 0; i < 150; i++) {
      for (var q : List.of("blood+tests", "nruse", "x-ray", "heart+doctor")) {
        var began = System.nanoTime();
        get("/api/search?q=" + q + "&limit=20");
        times.add((System.nanoTime() - began) / 1e6);
      }
    }
    var settled = new ArrayList<>(times.subList(100, times.size()));
    Collections.sort(settled);
    var p95 = settled.get((int) (settled.size() * .95));
    System.out.printf("Search over HTTP, shipped catalogue: p95 %.1f ms%n", p95);
    assertThat(p95).as("with slack for a busy machine").isLessThan(200);
  }

  private JsonNode get(String path) {
    var body =
        http.get()
            .uri(URI.create(path))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return json.readTree(Objects.requireNonNull(body));
  }

  private void problem(String path, String type) {
    http.get()
        .uri(URI.create(path))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://wayfinder.example/problems/" + type);
  }
}
