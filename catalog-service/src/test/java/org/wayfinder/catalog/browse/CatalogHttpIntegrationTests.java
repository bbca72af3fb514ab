package org.wayfinder.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
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
import org.wayfinder.service.testing.EmbeddedBroker;
import org.wayfinder.service.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue over HTTP, on a real broker and a wire-compatible database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class CatalogHttpIntegrationTests {

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "http");
  }

  @Autowired RestTestClient http;
  @Autowired JsonMapper json;

  @BeforeEach
  void untilEditionOneIsServed() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> http.get().uri("/api/editions/current").exchange().expectStatus().isOk());
  }

  @Test
  void clustersAreFilteredByWhatDefinesThem() {
    assertThat(get("/api/clusters?framework=health-science").get("items")).hasSize(10);
    var withLaboratory = get("/api/clusters?environment=laboratory&framework=health-science");
    assertThat(withLaboratory.get("items").size()).isBetween(1, 9);
    for (var cluster : withLaboratory.get("items")) {
      assertThat(cluster.get("environments").valueStream().map(JsonNode::asString))
          .contains("laboratory");
    }
  }

  @Test
  void aFilterThatNamesNothingKnownIsAnErrorAndNotAnEmptyList() {
    problem("/api/clusters?framework=nonsense", 400, "malformed-request");
    problem("/api/careers?cluster=nonsense", 400, "malformed-request");
    problem("/api/careers?jobZone=9", 400, "malformed-request");
    problem("/api/careers?jobZone=many", 400, "malformed-request");
    problem("/api/assessment?form=medium", 400, "malformed-request");
  }

  @Test
  void clustersAreComparedSideBySide() {
    var comparison = get("/api/clusters/comparison?ids=diagnostic-services,therapeutic-services");
    assertThat(comparison.get("clusters")).hasSize(2);
    assertThat(comparison.get("skills").get("byAll").size()).isPositive();
    assertThat(comparison.get("skills").get("bySome").get(0).get("clusters")).hasSize(1);
    problem("/api/clusters/comparison?ids=diagnostic-services", 400, "malformed-request");
    problem("/api/clusters/comparison?ids=diagnostic-services,nothing", 404, "not-found");
  }

  @Test
  void careersPageThroughEveryOneOnce() {
    var seen = new java.util.ArrayList<String>();
    var next = "";
    do {
      var page = get("/api/careers?limit=20" + (next.isEmpty() ? "" : "&after=" + next));
      page.get("items").forEach(career -> seen.add(career.get("soc").asString()));
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).hasSizeGreaterThanOrEqualTo(180).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    problem("/api/careers?after=%3Cscript%3E", 400, "invalid-cursor");
    problem("/api/careers?after=AAAA", 400, "invalid-cursor");
    problem("/api/careers?limit=0", 400, "malformed-request");
    problem("/api/careers?limit=201", 400, "malformed-request");
  }

  @Test
  void careersAreFoundByWordsWhateverTheCaseAndTheAccents() {
    var found = get("/api/careers?text=X-RAY technician");
    assertThat(found.get("items").get(0).get("soc").asString()).isEqualTo("29-2034.00");
    assertThat(get("/api/careers?text=infirmiere").get("items").size()).isPositive();
    assertThat(get("/api/careers?text=zzzz").get("items")).isEmpty();
  }

  @Test
  void oneCareerHoldsWhatExplorersExpectWithSources() {
    var nurse = get("/api/careers/29-1141.00");
    assertThat(nurse.get("jobZone").asInt()).isBetween(1, 5);
    assertThat(nurse.get("wage").get("median").asInt()).isPositive();
    assertThat(nurse.get("sources").get("wage").asString()).isEqualTo("bls-oews-2024");
    assertThat(nurse.get("activities").get("patient-contact").asDouble()).isGreaterThan(2);
    assertThat(nurse.get("gettingThere").get("en").asString()).isNotBlank();
    problem("/api/careers/99-9999.99", 404, "not-found");
  }

  @Test
  void anEditorFindsWhatNobodyHasReviewed() {
    assertThat(get("/api/careers/29-1141.00").get("reviewed").asBoolean()).isFalse();
    assertThat(get("/api/careers?reviewed=false&limit=1").get("items")).hasSize(1);
    var reviewed = get("/api/careers?reviewed=true").get("items");
    reviewed.forEach(career -> assertThat(career.get("reviewed").asBoolean()).isTrue());
    assertThat(get("/api/clusters?reviewed=false").get("items"))
        .hasSize(15 - get("/api/clusters?reviewed=true").get("items").size());
    assertThat(get("/api/assessment").get("items").get(0).has("reviewed")).isTrue();
    assertThat(get("/api/faq").get(0).has("reviewed")).isTrue();
    problem("/api/careers?reviewed=perhaps", 400, "malformed-request");
  }

  @Test
  void crosswalksAreListedAndReadInFull() {
    var list = get("/api/crosswalks");
    assertThat(list.valueStream().map(crosswalk -> crosswalk.get("id").asString()))
        .contains("national-framework", "health-science-pathways");
    assertThat(list.get(0).get("careers").asInt()).isGreaterThanOrEqualTo(180);
    var framework = get("/api/crosswalks/national-framework");
    assertThat(framework.get("version").asString()).isEqualTo("2024");
    assertThat(framework.get("groups")).hasSize(6);
    assertThat(
            get("/api/sources")
                .valueStream()
                .filter(s -> s.get("id").equals(framework.get("source")))
                .map(source -> source.get("attribution").asString()))
        .singleElement()
        .asString()
        .contains("Advance CTE");
    problem("/api/crosswalks/nonsense", 404, "not-found");
  }

  @Test
  void theEditionHasAnEntityTagForAllItsCodingsAndIsNotSentTwice() {
    var first = http.get().uri("/api/editions/current").exchange();
    var tag = String.valueOf(first.returnResult().getResponseHeaders().getETag());
    assertThat(tag).matches("W/\"1-[0-9a-f]{64}\"");
    for (var known : List.of(tag, tag.substring("W/".length()))) { // as a strong one too
      http.get()
          .uri("/api/editions/current")
          .header(HttpHeaders.IF_NONE_MATCH, known)
          .exchange()
          .expectStatus()
          .isNotModified()
          .expectHeader()
          .valueEquals(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
          .expectBody()
          .isEmpty();
    }
    http.get().uri("/api/editions/1").exchange().expectHeader().valueEquals("ETag", tag);
    http.get()
        .uri("/api/careers")
        .header(HttpHeaders.IF_NONE_MATCH, tag)
        .exchange()
        .expectStatus()
        .isNotModified();
    problem("/api/editions/2", 404, "not-found");
    problem("/api/editions/two", 400, "malformed-request");
  }

  @Test
  void everyErrorIsAProblemDetail() {
    problem("/api/nothing", 401, "unauthenticated");
    problem("/api/careers/29-1141.00/nothing", 404, "not-found");
    problem("/nothing", 401, "unauthenticated");
    http.post()
        .uri("/api/clusters")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.shared().of("a@example.org"))
        .exchange()
        .expectStatus()
        .isEqualTo(405)
        .expectHeader()
        .contentType("application/problem+json");
    http.get()
        .uri("/api/clusters")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.shared().expired("a@example.org"))
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType("application/problem+json");
  }

  @Test
  void theEditionIsAnnouncedOnKafkaAsItsContractSays() throws Exception {
    var record = firstRecord("editions-http");
    assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
        .isEqualTo("org.wayfinder.edition.published.v1");
    assertThat(record.key()).isEqualTo("catalog");
    var contracts = Path.of("../contracts/catalog-service");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(contracts.resolve("edition.published.v1.schema.json")));
    var sample = Files.readString(contracts.resolve("edition.published.v1.sample.json"));
    assertThat(schema.validate(record.value(), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate(sample, InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"number\":0}", InputFormat.JSON)).isNotEmpty();
    assertThat(json.readTree(record.value()).get("url").asString()).isEqualTo("/api/editions/1");
  }

  private static ConsumerRecord<String, String> firstRecord(String topic) {
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", EmbeddedBroker.shared().bootstrapServers(),
            "group.id", "contract-test",
            "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(java.util.List.of(topic));
      return await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                var records = consumer.poll(Duration.ofMillis(500)).iterator();
                return records.hasNext() ? records.next() : null;
              },
              java.util.Objects::nonNull);
    }
  }

  private JsonNode get(String path) {
    var body =
        http.get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return json.readTree(java.util.Objects.requireNonNull(body));
  }

  private void problem(String path, int status, String type) {
    http.get()
        .uri(java.net.URI.create(path))
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType("application/problem+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://wayfinder.example/problems/" + type)
        .jsonPath("$.instance")
        .isNotEmpty();
  }
}
