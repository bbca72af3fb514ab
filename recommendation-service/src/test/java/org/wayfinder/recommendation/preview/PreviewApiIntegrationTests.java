package org.wayfinder.recommendation.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.edition.EngineConstantsFile;
import org.wayfinder.recommendation.edition.TestEditions;
import org.wayfinder.recommendation.engine.CompiledEdition;
import org.wayfinder.recommendation.engine.RankingEngine;
import org.wayfinder.recommendation.fixtures.FakeCatalogue;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PreviewApiIntegrationTests extends RunningService {

  private static final String PATH = "/api/recommendation-previews";
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int CROWD = 40;

  @Autowired private StudentStore students;
  @Autowired private PreviewStore previews;
  @Autowired private MongoDatabase database;

  @BeforeEach
  void edithIsAnEditor() {
    PROFILES.editor("edith");
    PROFILES.editor("emil");
    CATALOGUE.draft(FakeCatalogue.json(TestEditions.published(2)));
    for (var i = 0; i < CROWD; i++) {
      var profile = i % 2 == 0 ? Students.ann() : Students.ben();
      send(Students.state("preview-%02d".formatted(i), 1, profile));
    }
    send(Students.erased("preview-gone"));
    for (var i = 0; i < CROWD; i++) {
      awaitVersion("preview-%02d".formatted(i), 1);
    }
  }

  @AfterEach
  void noDraft() {
    CATALOGUE.draft(null);
  }

  private HttpResponse<String> post(String who) {
    return exchange(request(PATH, who).POST(BodyPublishers.noBody()).build());
  }

  private JsonNode awaitDone(String path) {
    await()
        .atMost(SOON)
        .until(() -> !json(get(path, "edith")).path("state").asString().equals("running"));
    return json(get(path, "edith"));
  }

  @Test
  void theEffectOfTheDraftIsCountedForAllStudentsAndNobodyIsNamed() {
    var started = post("edith");
    assertThat(started.statusCode()).isEqualTo(202);
    var path = started.headers().firstValue("Location").orElseThrow();
    var done = awaitDone(path);
    assertThat(done.path("state").asString()).isEqualTo("done");
    assertThat(done.path("edition").asInt()).isEqualTo(1);
    assertThat(done.path("done").asLong()).isEqualTo(done.path("total").asLong());
    assertThat(done.path("effect")).isEqualTo(expected());
    assertThat(done.toString()).doesNotContain("preview-0");
    assertThat(json(get(path, "emil"))).as("another editor sees it, too").isEqualTo(done);
    assertThat(Objects.requireNonNull(database.getCollection("previews").find().first()).toJson())
        .doesNotContain("preview-0");
    assertThat(store.newest("preview-00").orElseThrow().edition()).isEqualTo(1);
  }

  /** The same by way of the engine alone. */
  private JsonNode expected() {
    var constants = EngineConstantsFile.read(JsonMapper.shared());
    var before = EDITION.content();
    var after = TestEditions.published(2).content();
    var was = new CompiledEdition(before, constants);
    var willBe = new CompiledEdition(after, constants);
    var count = new EffectCount(before, after);
    for (var student : students.page("", null, 100_000)) {
      var profile = student.profile();
      if (profile != null) {
        count.add(
            RankingEngine.rank(profile.profile(), was, student.schoolId()),
            RankingEngine.rank(profile.profile(), willBe, student.schoolId()));
      }
    }
    return JsonMapper.shared().valueToTree(count.effect());
  }

  @Test
  void onlyEditorsAskAndLook() {
    PROFILES.operator("otto");
    for (var who : new String[] {"carla", "otto"}) {
      assertThat(post(who).statusCode()).as(who).isEqualTo(403);
      assertThat(get(PATH + "/prv_x", who).statusCode()).as(who).isEqualTo(403);
    }
    assertThat(get(PATH + "/prv_x", "edith").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCanNotBeComparedIsSaidAndNothingIsStored() {
    var before = database.getCollection("previews").countDocuments();
    CATALOGUE.draft(null);
    assertThat(post("edith").statusCode()).as("no draft").isEqualTo(409);
    CATALOGUE.refuseDraft(422);
    assertThat(post("edith").statusCode()).as("a draft with faults").isEqualTo(422);
    CATALOGUE.refuseDraft(403);
    assertThat(post("edith").statusCode()).as("no editor there").isEqualTo(403);
    for (var broken :
        new String[] {
          "{}",
          "no JSON",
          "[]",
          "{\"careers\":[]}",
          FakeCatalogue.json(TestEditions.published(2)).replaceFirst("\"soc\"", "\"sock\"")
        }) {
      CATALOGUE.draft(broken);
      var answer = post("edith");
      assertThat(answer.statusCode()).as(broken).isEqualTo(422);
      assertThat(answer.body()).contains("The draft can't be ranked with");
    }
    PROFILES.down(true);
    try {
      // What was answered a moment ago is believed for that moment.
      await().atMost(SOON).until(() -> post("edith").statusCode() == 503);
    } finally {
      PROFILES.down(false);
    }
    assertThat(database.getCollection("previews").countDocuments()).isEqualTo(before);
  }

  @Test
  void aDraftWithoutNumberAndHashIsADraftAllTheSame() {
    var draft = FakeCatalogue.json(TestEditions.published(2));
    CATALOGUE.draft(
        draft.replaceFirst("\"number\":2,", "").replaceFirst("\"contentHash\":\"[^\"]*\",", ""));
    assertThat(post("edith").statusCode()).isEqualTo(202);
  }

  @Test
  void theSameContentAtAnotherMomentIsTheSameDraft() {
    var first = json(post("edith"));
    CATALOGUE.draft(
        FakeCatalogue.json(TestEditions.published(2)).replace("2026-01-01", "2026-01-02"));
    assertThat(json(post("edith")).path("draft")).isEqualTo(first.path("draft"));
  }

  @Test
  void oneThatIsComputedIsFoundAgainAndOneThatIsLostHasFailed() {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var first = json(post("edith"));
    awaitDone(PATH + "/" + first.path("id").asString());
    var hash = first.path("draft").asString();
    previews.put(Preview.started("prv_other", 1, hash, 9, now.plusSeconds(5), SOON));
    assertThat(json(post("edith")).path("id").asString()).isEqualTo("prv_other");
    previews.put(
        Preview.started("prv_other", 1, hash, 9, now.minusSeconds(60), SOON.multipliedBy(9)));
    assertThat(json(get(PATH + "/prv_other", "edith")).path("state").asString())
        .isEqualTo("failed");
    assertThat(json(post("edith")).path("id").asString()).isNotEqualTo("prv_other");
    previews.put(Preview.started("prv_other", 1, hash, 9, now.minusSeconds(60), SOON));
    assertThat(get(PATH + "/prv_other", "edith").statusCode()).as("expired").isEqualTo(404);
  }
}
