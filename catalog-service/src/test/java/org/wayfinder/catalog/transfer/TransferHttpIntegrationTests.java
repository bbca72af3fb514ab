package org.wayfinder.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** A whole catalogue out and in over HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wayfinder.profile.remember=0s")
@AutoConfigureRestTestClient
class TransferHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final String DRAFT = "/api/catalog/draft";
  private static final String IMPORT = "/api/catalog/imports/catalogue";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "transfer", ROSTER);
  }

  @Autowired RestTestClient http;

  private EditorHttp edith;

  @BeforeEach
  void aPublishedEdition() {
    edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
  }

  private EditorHttp.Answer draft(String file) {
    var checked = edith.post(IMPORT + "/check", file);
    assertThat(checked.status()).as(checked.text()).isEqualTo(200);
    return edith.post(IMPORT, file, "If-Match", checked.tag());
  }

  /** Both at once, for a thousand careers take a while to publish. */
  @Test
  void aThousandCareersComeInAndTheOldCatalogueComesBackToTheByte() {
    var exported = edith.get("/api/catalog/export");
    assertThat(exported.status()).isEqualTo(200);
    assertThat(exported.tag())
        .isEqualTo("\"%d-%s\"".formatted(exported.json().path("number").asInt(), hash()));
    assertThat(exported.headers().getContentDisposition().isAttachment()).isTrue();
    var nothing = draft(exported.text());
    assertThat(nothing.json().path("drafted").asInt()).isZero();
    assertThat(nothing.json().path("sameContentHash").asBoolean()).isTrue();
    assertThat(edith.post("/api/editions", Map.of("note", "Nothing")).status()).isEqualTo(200);

    var nurse =
        exported
            .text()
            .lines()
            .filter(l -> l.contains("\"soc\":\"29-1141.00\",\"title\""))
            .findFirst();
    var more =
        IntStream.range(0, 1_000)
            .mapToObj(i ->
                nurse
                    .orElseThrow()
                    .replace("\"soc\":\"29-1141.00\"", "\"soc\":\"90-%04d.00\"".formatted(i)))
            .collect(Collectors.joining("\n"));
    var before = hash();
    var large =
        draft(exported.text().replace(nurse.orElseThrow(), more + "\n" + nurse.orElseThrow()));
    assertThat(large.status()).as(large.text()).isEqualTo(200);
    assertThat(large.json().path("created").size()).isEqualTo(1_000);
    assertThat(edith.post("/api/editions", Map.of("note", "Many")).status()).isEqualTo(201);
    assertThat(edith.get("/api/catalog/export").text().lines().count())
        .isEqualTo(exported.text().lines().count() + 1_000);

    var back = draft(exported.text());
    assertThat(back.json().path("deleted").size()).isEqualTo(1_000);
    assertThat(back.json().path("sameContentHash").asBoolean()).isTrue();
    var published = edith.post("/api/editions", Map.of("note", "Back"));
    assertThat(published.status()).isEqualTo(201);
    assertThat(published.json().path("contentHash").asString()).isEqualTo(before);
  }

  private String hash() {
    return edith
        .get("/api/editions?limit=1")
        .json()
        .path("items")
        .path(0)
        .path("contentHash")
        .asString();
  }

  @Test
  void aFileThatIsNotWhatItSaysChangesNothing() {
    var before = edith.get(DRAFT).tag();
    var file = edith.get("/api/catalog/export").text();
    for (var bad :
        new String[] {
          "{}",
          "not json",
          file.substring(0, file.length() - 10),
          file.replace("\"faq\"", "\"fag\"")
        }) {
      var refused = edith.post(IMPORT, bad, "If-Match", before);
      assertThat(refused.status()).as(refused.text()).isIn(400, 422);
      assertThat(refused.json().path("type").asString()).contains("/problems/");
    }
    assertThat(edith.get(DRAFT).tag()).isEqualTo(before);
  }

  @Test
  void onlyEditorsWhoSayWhichDraftTheySaw() {
    var file = edith.get("/api/catalog/export").text();
    assertThat(edith.post(IMPORT, file).status()).isEqualTo(428);
    assertThat(edith.post(IMPORT, file, "If-Match", "\"1\"").status()).isEqualTo(412);
    var carla = new EditorHttp(http, ROSTER.person("stf_carla", "counsellor"));
    assertThat(carla.get("/api/catalog/export").status()).isEqualTo(403);
    assertThat(carla.post(IMPORT + "/check", file).status()).isEqualTo(403);
    assertThat(carla.post(IMPORT, file, "If-Match", "\"1\"").status()).isEqualTo(403);
    assertThat(
            edith
                .send(HttpMethod.POST, IMPORT + "/check", file, Map.of("Content-Type", "text/csv"))
                .status())
        .isEqualTo(415);
  }
}
