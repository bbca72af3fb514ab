package org.wayfinder.catalog.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.draft.EditorHttp;
import org.wayfinder.catalog.testing.ServiceUnderTest;

/** Interviews over HTTP. All of them are made up for these tests. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wayfinder.profile.remember=0s")
@AutoConfigureRestTestClient
class InterviewHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final String EDITING = "/api/catalog/interviews";
  private static final String SHOWN = "/api/interviews?career=29-1141.00";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "interviews", ROSTER);
  }

  @Autowired RestTestClient http;
  @Autowired InterviewStore store;

  private EditorHttp edith;
  private EditorHttp emil;

  @BeforeEach
  void noInterviewsOnAPublishedEdition() {
    edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
    emil = new EditorHttp(http, ROSTER.person("stf_emil", "editor"));
    store.list(null, 100).forEach(interview -> store.erase(interview.id()));
  }

  @Test
  void isShownAfterASecondEditorReadItAndGoneWhenConsentEnds() {
    var recorded = edith.post(EDITING, body("29-1141.00"), "Idempotency-Key", "interview-1");
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    var path = EDITING + "/" + recorded.json().path("interview").path("id").asString();
    var repeated = edith.post(EDITING, body("29-1141.00"), "Idempotency-Key", "interview-1");
    assertThat(repeated.text()).isEqualTo(recorded.text());
    assertThat(shown()).isZero();

    assertThat(review(edith, path, recorded.tag()).status()).as("an author").isEqualTo(403);
    var without = emil.send(HttpMethod.POST, path + "/review", null, Map.of());
    assertThat(without.status()).isEqualTo(428);
    var reviewed = review(emil, path, recorded.tag());
    assertThat(reviewed.status()).as(reviewed.text()).isEqualTo(200);
    assertThat(reviewed.json().path("reviewedBy").asString()).isEqualTo("stf_emil");
    assertThat(shown()).isEqualTo(1);

    var seen =
        http.get()
            .uri("/api/interviews/" + recorded.json().path("interview").path("id").asString())
            .exchange();
    seen.expectStatus().isOk().expectHeader().valueEquals("Cache-Control", "no-store");
    seen.expectBody().jsonPath("$.consent").doesNotExist().jsonPath("$.authors").doesNotExist();

    assertThat(edith.post(path + "/withdrawal", Map.of()).status()).isEqualTo(204);
    assertThat(shown()).isZero();
    assertThat(edith.get(path).status()).isEqualTo(404);
    assertThat(edith.post(path + "/withdrawal", Map.of()).status()).isEqualTo(404);
    var late = edith.post(EDITING, body("29-1141.00"), "Idempotency-Key", "interview-1");
    assertThat(late.status()).as("a repetition that was under way for long").isEqualTo(409);
    assertThat(edith.get(EDITING).json().path("items")).isEmpty();
  }

  @Test
  void aChangeTakesItAwayUntilItIsReviewedAnewAndReviewsNameWhatWasRead() {
    var recorded = edith.post(EDITING, body("29-1141.00"));
    var path = EDITING + "/" + recorded.json().path("interview").path("id").asString();
    var reviewed = review(emil, path, recorded.tag());
    var changed = edith.put(path, body("29-1141.00"), reviewed.tag());
    assertThat(changed.status()).isEqualTo(200);
    assertThat(shown()).isZero();
    assertThat(review(emil, path, reviewed.tag()).status()).as("another version").isEqualTo(412);
    assertThat(review(emil, path, changed.tag()).status()).isEqualTo(200);
    assertThat(edith.get(EDITING).json().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about     | {\"career\":\"99-9999.99\"}                 | 422 | #/about/career",
        "about     | {\"career\":\"29-1141.00\",\"cluster\":\"medicine\"} | 422 | #/about",
        "person    | {\"name\":\"N\"}                            | 422 | #/person/role",
        "heldOn    | \"2999-01-01\"                              | 422 | #/heldOn",
        "heldOn    | \"yesterday\"                               | 400 | #/heldOn",
        "consent   | {\"given\":false,\"on\":\"2026-01-01\",\"evidence\":\"e\"} | 422"
            + " | #/consent/given",
        "questions | []                                          | 422 | #/questions",
        "questions | [{\"question\":\"q\"}]                      | 422 | #/questions/0/answer",
        "questions | [null]                                      | 422 | #/questions/0/question",
        "url       | \"https://example.org\"                     | 422 | #/questions",
        "language  | \"english\"                                 | 422 | #/language",
      })
  void whatBreaksARuleIsRefusedWithThePlace(
      String field, String value, int status, String pointer) {
    var body = new java.util.HashMap<String, Object>(body("29-1141.00"));
    body.put(field, new tools.jackson.databind.json.JsonMapper().readTree(value));
    var answer = edith.post(EDITING, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
    assertThat(store.list(null, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org",
    "javascript:alert(1)",
    "https://user:secret@example.org",
    "https:///path",
    "not an address"
  })
  void onlyPlainSafeAddressesAreLinkedTo(String url) {
    var body = new java.util.HashMap<String, Object>(body("29-1141.00"));
    body.remove("questions");
    body.put("url", url);
    assertThat(edith.post(EDITING, body).status()).isEqualTo(422);
    body.put("url", "https://example.org/interview?id=1");
    assertThat(edith.post(EDITING, body).status()).isEqualTo(201);
  }

  @Test
  void whatWaitsIsForEditorsOnly() {
    var recorded = edith.post(EDITING, body("29-1141.00"));
    var id = recorded.json().path("interview").path("id").asString();
    http.get().uri("/api/interviews/" + id).exchange().expectStatus().isNotFound();
    http.get().uri(EDITING).exchange().expectStatus().isUnauthorized();
    var otto = new EditorHttp(http, ROSTER.person("stf_otto", "ops", "counsellor"));
    assertThat(otto.get(EDITING).status()).isEqualTo(403);
    assertThat(otto.get(EDITING + "/" + id).status()).isEqualTo(403);
    assertThat(otto.post(EDITING, body("29-1141.00")).status()).isEqualTo(403);
    assertThat(otto.put(EDITING + "/" + id, body("29-1141.00"), "\"1\"").status()).isEqualTo(403);
    assertThat(review(otto, EDITING + "/" + id, "\"1\"").status()).isEqualTo(403);
    assertThat(otto.post(EDITING + "/" + id + "/withdrawal", Map.of()).status()).isEqualTo(403);
    assertThat(edith.get("/api/interviews?career=a&cluster=b").status()).isEqualTo(400);
  }

  private int shown() {
    return edith.get(SHOWN).json().path("items").size();
  }

  private static EditorHttp.Answer review(EditorHttp who, String path, String tag) {
    return who.send(HttpMethod.POST, path + "/review", null, Map.of("If-Match", tag));
  }

  private static Map<String, Object> body(String career) {
    return Map.of(
        "about",
        Map.of("career", career),
        "person",
        Map.of("name", "Test Person", "role", "Tester"),
        "heldOn",
        "2026-10-01",
        "consent",
        Map.of("given", true, "on", "2026-09-30", "evidence", "signed form, office"),
        "language",
        "en",
        "questions",
        List.of(Map.of("question", "Is this a test?", "answer", "It is.")));
  }
}
