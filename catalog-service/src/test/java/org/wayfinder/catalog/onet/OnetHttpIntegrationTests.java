package org.wayfinder.catalog.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.content.Shipped;
import org.wayfinder.catalog.draft.EditorHttp;
import org.wayfinder.catalog.onet.ReleaseZip.Layout;
import org.wayfinder.catalog.testing.ServiceUnderTest;

/** A release into the draft over HTTP, as the command line does it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wayfinder.profile.remember=0s", "wayfinder.imports.max-body=1MB"})
@AutoConfigureRestTestClient
class OnetHttpIntegrationTests {

  private static final StubRoster ROSTER = new StubRoster();
  private static final String DRAFT = "/api/catalog/draft";
  private static final String IMPORT = "/api/catalog/imports/onet";
  private static final String NURSE = "29-1141.00";

  @DynamicPropertySource
  static void infrastructure(DynamicPropertyRegistry settings) {
    ServiceUnderTest.tell(settings, "onet", ROSTER);
  }

  @Autowired RestTestClient http;

  private EditorHttp edith;

  @BeforeEach
  void aPublishedEdition() {
    edith = new EditorHttp(http, ROSTER.person("stf_edith", "editor")).ready();
  }

  private EditorHttp.Answer send(
      EditorHttp who, String path, Object body, @Nullable String tag, String type) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", type);
    if (tag != null) {
      headers.put("If-Match", tag);
    }
    return who.send(HttpMethod.POST, path, body, headers);
  }

  private EditorHttp.Answer check(byte[] zip) {
    return send(edith, IMPORT + "/check", zip, null, "application/zip");
  }

  private static ReleaseZip release(Layout layout, String newCode) {
    var nurse =
        Shipped.catalogue().careers().stream()
            .filter(career -> career.soc().equals(NURSE))
            .findFirst()
            .orElseThrow();
    return ReleaseZip.of(layout)
        .asInTheCatalogue(nurse)
        .education(NURSE, layout == Layout.RELEASE_29 ? 8 : 11, 80)
        .occupation(newCode, "School Nurses", "Care for pupils. Call parents.")
        .interests(newCode, 2, 3, 1, 6, 2, 4)
        .jobZone(newCode, 4)
        .related(newCode, NURSE, "Primary-Short", 1);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aReleaseIsCheckedThenDraftedThenPublishedAndThenHasNothingNew(Layout layout) {
    var newCode = layout == Layout.RELEASE_29 ? "29-1141.71" : "29-1141.72";
    var zip = release(layout, newCode).bytes();
    var checked = check(zip);
    assertThat(checked.status()).as(checked.text()).isEqualTo(200);
    var report = checked.json();
    assertThat(report.path("release").path("number").asString()).isEqualTo(layout.number());
    assertThat(report.path("counts").path("added").asInt()).isEqualTo(1);
    assertThat(report.path("counts").path("changed").asInt()).isEqualTo(1);
    assertThat(report.path("changed").path(0).path("fields").path(0).path("pointer").asString())
        .isEqualTo("/educationFigures/mode");
    assertThat(report.path("drafted").asInt()).isZero();
    assertThat(edith.get(DRAFT).tag()).isEqualTo(checked.tag());
    assertThat(edith.get(DRAFT + "/diff").json().path("items")).isEmpty();

    var drafted = send(edith, IMPORT, zip, checked.tag(), "application/zip");
    assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
    assertThat(drafted.json().path("drafted").asInt()).isBetween(2, 3);
    assertThat(edith.get(DRAFT).tag()).isEqualTo(drafted.tag()).isNotEqualTo(checked.tag());
    assertThat(edith.get(DRAFT + "/validation").json().path("valid").asBoolean()).isTrue();
    assertThat(edith.get("/api/careers/" + newCode).status()).isEqualTo(404);

    var published = edith.post("/api/editions", Map.of("note", "O*NET " + layout.number()));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> edith.get("/api/careers/" + newCode).status() == 200);
    assertThat(edith.get("/api/sources").text())
        .contains("O*NET " + layout.number() + " database", "CC BY 4.0");
    var again = send(edith, IMPORT, zip, edith.get(DRAFT).tag(), "application/zip");
    assertThat(again.json().path("drafted").asInt()).isZero();
    assertThat(again.json().path("counts").path("unchanged").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsNoReleaseIsRefusedInWordsAndChangesNothing() {
    var whole = release(Layout.RELEASE_30, "29-1141.73").bytes();
    var before = edith.get(DRAFT).tag();
    for (var bad :
        new byte[][] {
          "PK".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, whole.length / 2), {}
        }) {
      var refused = send(edith, IMPORT, bad, before, "application/zip");
      assertThat(refused.status()).as(refused.text()).isEqualTo(400);
      assertThat(refused.json().path("detail").asString()).contains("zip");
    }
    var wrong =
        release(Layout.RELEASE_30, "29-1141.73").row("Job Zones.txt", NURSE, "9", "08/2025", "x");
    var refused = send(edith, IMPORT, wrong.bytes(), before, "application/zip");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").path(0).path("pointer").asString())
        .startsWith("#/Job Zones.txt/");
    assertThat(edith.get(DRAFT).tag()).isEqualTo(before);
  }

  @Test
  void aRequestMustSayWhatItIsAndWhichDraftItSaw() {
    var zip = release(Layout.RELEASE_29, "29-1141.74").bytes();
    assertThat(send(edith, IMPORT, zip, null, "application/zip").status()).isEqualTo(428);
    assertThat(send(edith, IMPORT, zip, "\"1\"", "application/zip").status()).isEqualTo(412);
    assertThat(send(edith, IMPORT + "/check", zip, null, "text/plain").status()).isEqualTo(415);
    assertThat(send(edith, IMPORT + "/check?into=nowhere", zip, null, "application/zip").status())
        .isEqualTo(400);
    assertThat(send(edith, IMPORT + "/check?release=28.0", zip, null, "application/zip").status())
        .isEqualTo(400);
    assertThat(edith.get(DRAFT + "/diff").json().path("items")).isEmpty();
  }

  @Test
  void onlyEditorsImportAndOnlySoMuch() {
    var carla = new EditorHttp(http, ROSTER.person("stf_carla", "counsellor"));
    var zip = release(Layout.RELEASE_29, "29-1141.75").bytes();
    assertThat(send(carla, IMPORT + "/check", zip, null, "application/zip").status())
        .isEqualTo(403);
    assertThat(send(carla, IMPORT, zip, "\"1\"", "application/zip").status()).isEqualTo(403);
    assertThat(check(new byte[1 << 20]).status()).isEqualTo(400);
    assertThat(check(new byte[(1 << 20) + 1]).status()).isEqualTo(413);
    assertThat(edith.post(DRAFT + "/faq", "x".repeat(300 << 10)).status()).isEqualTo(413);
  }
}
