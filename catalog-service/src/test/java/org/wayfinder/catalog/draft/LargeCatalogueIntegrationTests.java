package org.wayfinder.catalog.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.content.EntityKey;
import org.wayfinder.catalog.content.EntityKind;
import org.wayfinder.catalog.testing.ServiceUnderTest;

/** As many careers as the whole O*NET has, from the draft to every view of the edition. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class LargeCatalogueIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final String DRAFT = "/api/catalog/draft";
  private static final int CAREERS = 1_000;

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "large", ROSTER);
  }

  @Autowired RestTestClient http;
  @Autowired Drafts drafts;
  @Autowired DraftTakeover takeover;

  @Test
  void aThousandCareersWorkInEveryView() {
    var edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
    var nurse = drafts.read(new EntityKey(EntityKind.CAREER, "29-1141.00")).json();
    var wanted = new LinkedHashMap<EntityKey, Optional<String>>();
    for (var i = 0; i < CAREERS; i++) {
      var soc = "90-%04d.00".formatted(i);
      wanted.put(
          new EntityKey(EntityKind.CAREER, soc),
          Optional.of(nurse.replace("\"soc\":\"29-1141.00\"", "\"soc\":\"" + soc + "\"")));
    }
    assertThat(takeover.replaceAll(drafts.view().base(), wanted, "stf_edith")).isEqualTo(CAREERS);

    assertThat(edith.get(DRAFT).json().path("changes").path("created").asInt()).isEqualTo(CAREERS);
    var diff = edith.get(DRAFT + "/diff?limit=200").json();
    assertThat(diff.path("items")).hasSize(200);
    assertThat(edith.get(DRAFT + "/diff?limit=200&after=" + diff.path("next").asString()).status())
        .isEqualTo(200);
    assertThat(edith.get(DRAFT + "/careers?limit=200").json().path("items")).hasSize(200);
    assertThat(edith.get(DRAFT + "/validation").json().path("valid").asBoolean()).isTrue();
    assertThat(edith.get(DRAFT + "/edition").json().path("careers").size()).isGreaterThan(CAREERS);

    var published = edith.post("/api/editions", Map.of("note", "The whole of it"));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    var number = published.json().path("number").asInt();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> edith.get("/api/editions/current").json().path("number").asInt() == number);
    assertThat(edith.get("/api/editions/current").json().path("careers").size())
        .isGreaterThan(CAREERS);
    assertThat(edith.get("/api/careers?limit=200").json().path("items")).hasSize(200);
    assertThat(edith.get("/api/careers/90-0999.00").status()).isEqualTo(200);
    var compared = edith.get("/api/editions/comparison?from=1&to=" + number + "&limit=200");
    assertThat(compared.json().path("items")).hasSize(200);
    assertThat(drafts.view().changes()).isEmpty();
    assertThat(edith.post("/api/editions/1/restoration", Map.of("note", "Back")).status())
        .isEqualTo(201);
  }
}
