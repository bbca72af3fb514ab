package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.testing.ServiceUnderTest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A school's own framework over HTTP, from the first draft to those who read it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wayfinder.profile.remember=0s")
@AutoConfigureRestTestClient
class OwnFrameworkHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String DRAFT = "/api/catalog/draft";
  private static final String NURSE = "/careers/29-1141.00";
  private static final String[] OWN = {"own-trades", "own-imaging", "own-caring"};
  private static final String OURS = "?school=sch_1";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "own", ROSTER);
  }

  @Autowired RestTestClient http;

  @Test
  void aSchoolAddsAFrameworkThatOnlyItsPeopleAreShown() {
    var edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
    draftFramework(edith);
    assertThat(edith.get(DRAFT + "/validation").json().path("valid").asBoolean()).isTrue();
    assertThat(edith.get("/api/frameworks" + OURS).text())
        .as("a draft")
        .doesNotContain("own-trades");
    var published = edith.post("/api/editions", Map.of("note", "Our trades"));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    await()
        .atMost(SOON)
        .until(() -> edith.get("/api/frameworks" + OURS).text().contains("own-trades"));
    readersOfTheSchoolSeeIt(edith);
    everybodyElseDoesNot(edith);
    assertThat(edith.get("/api/editions/current").json().path("frameworks").valueStream())
        .as("the whole edition, which services rank from")
        .anyMatch(framework -> framework.path("school").asString("").equals("sch_1"));
  }

  private static void draftFramework(EditorHttp edith) {
    var framework = (ObjectNode) edith.get(DRAFT + "/frameworks/health-science").json().deepCopy();
    framework.put("id", "own-trades").put("school", "sch_1");
    assertThat(edith.post(DRAFT + "/frameworks", framework).status()).isEqualTo(201);
    var problems = edith.get(DRAFT + "/validation").json().path("problems");
    assertThat(problems).hasSize(1);
    assertThat(problems.path(0).path("detail").asString()).contains("fewer than two clusters");
    for (var id : List.of("own-imaging", "own-caring")) {
      var cluster = (ObjectNode) edith.get(DRAFT + "/clusters/medicine").json().deepCopy();
      cluster.put("id", id).put("framework", "own-trades");
      assertThat(edith.post(DRAFT + "/clusters", cluster).status()).isEqualTo(201);
      var career = edith.get(DRAFT + NURSE);
      var member = (ObjectNode) career.json().deepCopy();
      ((ArrayNode) member.path("clusters")).addObject().put("id", id).putNull("reason");
      assertThat(edith.put(DRAFT + NURSE, member, career.tag()).status()).isEqualTo(200);
    }
  }

  private static void readersOfTheSchoolSeeIt(EditorHttp reader) {
    assertThat(reader.get("/api/frameworks/own-trades" + OURS).status()).isEqualTo(200);
    assertThat(reader.get("/api/clusters" + OURS + "&framework=own-trades&limit=1").text())
        .contains("own-caring");
    assertThat(reader.get("/api/clusters/own-imaging" + OURS).status()).isEqualTo(200);
    assertThat(reader.get("/api/careers" + OURS + "&cluster=own-caring").json().path("items"))
        .hasSize(1);
    assertThat(reader.get("/api" + NURSE + OURS).text()).contains("own-imaging");
    assertThat(
            reader.get("/api/clusters/comparison" + OURS + "&ids=own-imaging,own-caring").status())
        .isEqualTo(200);
  }

  private static void everybodyElseDoesNot(EditorHttp reader) {
    for (var other : new String[] {"?", "?school=", "?school=sch_2"}) {
      for (var path : List.of("/frameworks", "/clusters", NURSE, "/faq", "/search")) {
        var seen = reader.get("/api" + path + other + "&q=own+imaging&limit=200");
        assertThat(seen.text()).as(path + other).doesNotContain(OWN);
      }
      for (var path : List.of("/frameworks/own-trades", "/clusters/own-caring")) {
        assertThat(reader.get("/api" + path + other).status()).as(path + other).isEqualTo(404);
      }
      assertThat(reader.get("/api/clusters" + other + "&framework=own-trades").status())
          .isEqualTo(400);
    }
  }
}
