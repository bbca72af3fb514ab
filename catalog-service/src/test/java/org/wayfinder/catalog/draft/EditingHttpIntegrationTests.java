package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.testing.ServiceUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Editing over HTTP, as an editor's page does it. Tests share the catalogue and clean up. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wayfinder.profile.remember=0s")
@AutoConfigureRestTestClient
class EditingHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final String DRAFT = "/api/catalog/draft";
  private static final String NURSE = DRAFT + "/careers/29-1141.00";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "editing", ROSTER);
  }

  @Autowired RestTestClient http;
  @Autowired DraftStore store;

  private EditorHttp edith;
  private EditorHttp emil;

  @BeforeEach
  void anEmptyDraftOnAPublishedEdition() {
    edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
    emil = new EditorHttp(http, ROSTER.person("stf_emil", "editor"));
    store.all().forEach(change -> store.remove(change.key(), change.revision()));
  }

  @Test
  void anEditorChangesACareerSeesTheDifferenceAndPublishesIt() {
    var before = edith.get(NURSE);
    var changed = edith.put(NURSE, titled(before.json(), "Nurse on the ward"), before.tag());
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.tag()).isNotEqualTo(before.tag());

    var diff = edith.get(DRAFT + "/diff").json().path("items").path(0);
    assertThat(diff.path("by").asString()).isEqualTo("stf_edith");
    assertThat(diff.path("conflict").asBoolean()).isFalse();
    assertThat(diff.path("difference").path("fields").path(0).path("pointer").asString())
        .isEqualTo("/title/en");
    var overview = edith.get(DRAFT);
    assertThat(overview.json().path("changes").path("changed").asInt()).isEqualTo(1);
    assertThat(edith.get(DRAFT + "/validation").json().path("valid").asBoolean()).isTrue();
    assertThat(edith.get(DRAFT + "/edition").json().path("careers").size()).isGreaterThan(50);

    var published =
        edith.send(
            HttpMethod.POST,
            "/api/editions",
            Map.of("note", "Plainer words"),
            Map.of("If-Match", overview.tag(), "Idempotency-Key", "publish-1"));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    var number = published.json().path("number").asInt();
    assertThat(published.headers().getLocation()).hasPath("/api/editions/" + number);
    var again =
        edith.post(
            "/api/editions", Map.of("note", "Plainer words"), "Idempotency-Key", "publish-1");
    assertThat(again.json()).isEqualTo(published.json());
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            edith
                .get("/api/careers/29-1141.00")
                .json()
                .path("title")
                .path("en")
                .asString()
                .equals("Nurse on the ward"));

    var list = http.get().uri("/api/editions?limit=1").exchange();
    list.expectStatus().isOk().expectBody().jsonPath("$.items[0].note").isEqualTo("Plainer words");
    var compared =
        edith.get("/api/editions/comparison?from=%d&to=%d".formatted(number - 1, number)).json();
    assertThat(compared.path("items")).hasSize(1);

    var restored = emil.post("/api/editions/1/restoration", Map.of("note", "As it was"));
    assertThat(restored.status()).isEqualTo(201);
    assertThat(restored.json().path("restores").asInt()).isEqualTo(1);
    assertThat(emil.post("/api/editions", Map.of("note", "Nothing new")).status()).isEqualTo(200);
  }

  @Test
  void aCopyOfAnEditionIsOldWhenItsContentComesBackUnderAnotherNumber() {
    var before = edith.get("/api/editions/current");
    var seen = edith.get(NURSE);
    edith.put(NURSE, titled(seen.json(), "Nurse for a moment"), seen.tag());
    assertThat(edith.post("/api/editions", Map.of("note", "Oops")).status()).isEqualTo(201);
    var number = before.json().path("number").asInt();
    var back = edith.post("/api/editions/" + number + "/restoration", Map.of("note", "Back"));
    assertThat(back.json().path("contentHash")).isEqualTo(before.json().path("contentHash"));
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          var now =
              edith.send(
                  HttpMethod.GET,
                  "/api/editions/current",
                  null,
                  Map.of(HttpHeaders.IF_NONE_MATCH, before.tag()));
          assertThat(now.status()).isEqualTo(200);
          assertThat(now.json().path("number")).isEqualTo(back.json().path("number"));
          assertThat(now.tag()).isNotEqualTo(before.tag());
        });
  }

  @Test
  void aWriteSaysWhichVersionItIsOfAndOfTwoTheSecondIsTold() {
    var seen = edith.get(NURSE);
    var without = edith.send(HttpMethod.PUT, NURSE, seen.text(), Map.of());
    assertThat(without.status()).isEqualTo(428);
    assertThat(edith.put(NURSE, titled(seen.json(), "Edith"), seen.tag()).status()).isEqualTo(200);
    assertThat(emil.put(NURSE, titled(seen.json(), "Emil"), seen.tag()).status()).isEqualTo(412);
    assertThat(emil.put(NURSE, seen.json(), "\"x\"").status()).isEqualTo(412);
  }

  @Test
  void theWholeDraftIsDiscardedAtOnceByItsVersion() {
    var seen = edith.get(NURSE);
    edith.put(NURSE, titled(seen.json(), "Nurse for a moment"), seen.tag());
    var order = DRAFT + "/orders/items";
    edith.put(order, Map.of("kind", "items", "ids", List.of("c01")), edith.get(order).tag());
    assertThat(edith.send(HttpMethod.DELETE, DRAFT, null, Map.of()).status()).isEqualTo(428);
    assertThat(edith.delete(DRAFT, "\"1\"").status()).isEqualTo(412);
    assertThat(edith.delete(DRAFT, edith.get(DRAFT).tag()).status()).isEqualTo(204);
    assertThat(store.all()).isEmpty();
    assertThat(edith.get(NURSE).json()).isEqualTo(seen.json());
    var carla = new EditorHttp(http, ROSTER.person("stf_carla", "counsellor"));
    assertThat(carla.delete(DRAFT, edith.get(DRAFT).tag()).status()).isEqualTo(403);
  }

  @Test
  void anEditorPutsQuestionsIntoAnotherOrder() {
    var path = DRAFT + "/orders/faq";
    var seen = edith.get(path);
    var last = seen.json().path("ids").path(seen.json().path("ids").size() - 1).asString();
    var moved = Map.of("kind", "faq", "ids", List.of(last));
    var put = edith.put(path, moved, seen.tag());
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    var first = edith.get(DRAFT + "/edition").json().path("faq").path(0).path("id").asString();
    assertThat(first).isEqualTo(last);
    var diff = edith.get(DRAFT + "/diff").json().path("items").path(0).path("difference");
    assertThat(diff.path("kind").asString()).isEqualTo("order");
    assertThat(edith.delete(path, put.tag()).status()).isEqualTo(409);
    assertThat(edith.delete(path + "/change", put.tag()).status()).isEqualTo(204);
    assertThat(edith.get(path).json()).isEqualTo(seen.json());
    assertThat(edith.get(DRAFT + "/orders").json().path("items").size()).isEqualTo(9);
    assertThat(edith.get(DRAFT + "/orders/careers").status()).isEqualTo(404);
    var other = Map.of("kind", "items", "ids", List.of());
    assertThat(edith.put(path, other, edith.get(path).tag()).status()).isEqualTo(422);
    assertThat(edith.post(DRAFT + "/orders", moved).status()).isEqualTo(409);
  }

  @Test
  void aNewThingIsCreatedOnceAndGoesWithoutATrace() {
    var question =
        Map.of(
            "id",
            "own-night-work",
            "question",
            Map.of("en", "Is night work common?"),
            "answer",
            Map.of("en", "In hospitals, yes."),
            "related",
            List.of("medicine"));
    var created = edith.post(DRAFT + "/faq", question, "Idempotency-Key", "faq-1");
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.headers().getLocation()).hasPath(DRAFT + "/faq/own-night-work");
    var repeated = edith.post(DRAFT + "/faq", question, "Idempotency-Key", "faq-1");
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(edith.post(DRAFT + "/faq", question).status()).isEqualTo(409);
    var path = DRAFT + "/faq/own-night-work";
    assertThat(edith.delete(path, created.tag()).status()).isEqualTo(204);
    assertThat(edith.get(path).status()).isEqualTo(404);
  }

  @Test
  void aDeletedThingIsGoneFromTheDraftUntilTheDeletionIsDiscarded() {
    var seen = edith.get(NURSE);
    assertThat(edith.delete(NURSE, seen.tag()).status()).isEqualTo(204);
    assertThat(edith.get(NURSE).status()).isEqualTo(404);
    var problems = edith.get(DRAFT + "/validation").json();
    assertThat(problems.path("valid").asBoolean()).isFalse();
    assertThat(problems.path("problems").path(0).path("pointer").asString()).startsWith("/");
    assertThat(edith.post("/api/editions", Map.of("note", "Broken")).status()).isEqualTo(422);
    var listed = edith.get(DRAFT + "/careers?limit=200").json().path("items");
    assertThat(listed.valueStream())
        .anyMatch(career ->
            career.path("id").asString().equals("29-1141.00")
                && career.path("state").asString().equals("deleted"));
    var tag = edith.get(DRAFT + "/diff").json().path("items").path(0).path("tag").asString();
    assertThat(edith.delete(NURSE + "/change", tag).status()).isEqualTo(204);
    assertThat(edith.get(NURSE).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"q\"}                                                   | 422 | #/question",
        "{\"id\":\"q\",\"quetion\":{\"en\":\"a\"}}                        | 400 | #/quetion",
        "{\"id\":\"q\",\"question\":{\"fr\":\"a\"}}                       | 422 | #/question",
        "{\"id\":\"q\",\"question\":\"a\"}                                | 422 | #/question",
        "{\"id\":\"q\",\"question\":{\"en\":5}}                           | 400 | #/question",
        "{\"id\":7}                                                       | 400 | #/id",
        "{\"id\":\"../q\",\"question\":{\"en\":\"a\"},\"answer\":{\"en\":\"a\"},\"related\":[]}"
            + " | 422 | #/id",
        "{\"id\":\"q\",\"question\":{\"en\":\"a\"},\"answer\":{\"en\":\"a\"},\"related\":[null]}"
            + " | 422 | #/related/0",
      })
  void whatIsNoWholeThingIsRefusedWithThePlace(String body, int status, String pointer) {
    var answer = edith.post(DRAFT + "/faq", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
    assertThat(store.all()).isEmpty();
  }

  @Test
  void anIdNeverChanges() {
    var seen = edith.get(NURSE);
    var other = edith.put(DRAFT + "/careers/29-1215.00", seen.text(), seen.tag());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text()).contains("#/soc");
  }

  @Test
  void onlyEditorsComeInAndNobodyWhileTheRosterIsAway() {
    var otto = new EditorHttp(http, ROSTER.person("stf_otto", "ops", "school-admin"));
    for (var path :
        List.of("", "/diff", "/validation", "/edition", "/careers", "/careers/29-1141.00")) {
      assertThat(otto.get(DRAFT + path).status()).as(path).isEqualTo(403);
      http.get().uri(DRAFT + path).exchange().expectStatus().isUnauthorized();
    }
    assertThat(otto.post(DRAFT + "/faq", Map.of()).status()).isEqualTo(403);
    assertThat(otto.put(NURSE, Map.of(), "\"1\"").status()).isEqualTo(403);
    assertThat(otto.delete(NURSE, "\"1\"").status()).isEqualTo(403);
    assertThat(otto.delete(NURSE + "/change", "\"1\"").status()).isEqualTo(403);
    assertThat(otto.post("/api/editions", Map.of("note", "n")).status()).isEqualTo(403);
    assertThat(otto.post("/api/editions/1/restoration", Map.of("note", "n")).status())
        .isEqualTo(403);
    ROSTER.away(true);
    try {
      var answer = edith.get(DRAFT);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("2");
    } finally {
      ROSTER.away(false);
    }
  }

  @Test
  void aPublicationNeedsANoteAndAnUnknownPlaceIsNotFound() {
    assertThat(edith.post("/api/editions", Map.of("note", " ")).status()).isEqualTo(422);
    assertThat(edith.post("/api/editions", Map.of("note", "n".repeat(501))).status())
        .isEqualTo(422);
    assertThat(edith.get(DRAFT + "/nonsense").status()).isEqualTo(404);
    assertThat(edith.get(DRAFT + "/careers/nonsense").status()).isEqualTo(404);
    assertThat(edith.get("/api/editions/comparison?from=1&to=999").status()).isEqualTo(404);
    assertThat(edith.get("/api/editions?after=AAAA").status()).isEqualTo(400);
    assertThat(edith.post("/api/editions/999/restoration", Map.of("note", "n")).status())
        .isEqualTo(404);
  }

  private static JsonNode titled(JsonNode career, String title) {
    var changed = (ObjectNode) career.deepCopy();
    ((ObjectNode) changed.path("title")).put("en", title);
    return changed;
  }

  @Test
  void whatIsAddedHasAnIdThatNothingShippedEverHas() {
    var answer =
        edith.post(
            DRAFT + "/faq",
            Map.of(
                "id",
                "night-work",
                "question",
                Map.of("en", "Q"),
                "answer",
                Map.of("en", "A"),
                "related",
                List.of()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("#/id", "own-");
  }

  @Test
  void aCareerThatIsAddedGetsItsHealthActivitiesByTheRule() {
    var nurse = edith.get(NURSE).json();
    var career = (ObjectNode) nurse.deepCopy();
    career.put("soc", "90-0001.00").remove("activities");
    var created = edith.post(DRAFT + "/careers", career);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.json().path("activities")).isEqualTo(nurse.path("activities"));
  }

  @Test
  void healthActivitiesAreNotSetByHand() {
    var seen = edith.get(NURSE);
    var career = (ObjectNode) seen.json().deepCopy();
    ((ObjectNode) career.path("activities")).put("medicines", 0.01);
    var byHand = edith.put(NURSE, career, seen.tag());
    assertThat(byHand.status()).isEqualTo(422);
    assertThat(byHand.text()).contains("#/activities/medicines");
    career.remove("activities");
    ((ObjectNode) career.path("skills")).put("science", 1.0);
    var measured = edith.put(NURSE, career, seen.tag());
    assertThat(measured.status()).as(measured.text()).isEqualTo(200);
    assertThat(measured.json().path("activities")).hasSameSizeAs(seen.json().path("activities"));
  }
}
