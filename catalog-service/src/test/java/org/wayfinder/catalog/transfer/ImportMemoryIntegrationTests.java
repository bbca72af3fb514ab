package org.wayfinder.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.wayfinder.catalog.access.StubRoster;
import org.wayfinder.catalog.draft.EditorHttp;
import org.wayfinder.catalog.testing.ServiceUnderTest;

/**
 * The largest files that are taken, again and again and two at once, in a service with the heap
 * that it has in use: it answers each, and is still there afterwards.
 */
@Tag("long")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class ImportMemoryIntegrationTests {

  /**
   * Megabytes, as the local stack gives this service; with 256 the largest catalogues killed it.
   */
  private static final int HEAP = 384;

  private static final String CATALOGUE = "/api/catalog/imports/catalogue";
  private static final String RELEASE = "/api/catalog/imports/onet";

  private final StubRoster roster = new StubRoster();
  private final LargeFiles files = new LargeFiles();
  private CatalogProcess service;
  private EditorHttp edith;

  @BeforeEach
  void start() throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "memory-");
    var settings = ServiceUnderTest.settings("memory");
    settings.put("wayfinder.profile.url", roster.url());
    service = CatalogProcess.start(HEAP, folder.resolve("service.log"), settings);
    var http = RestTestClient.bindToServer().baseUrl(service.url()).build();
    edith = new EditorHttp(http, roster.person("stf_edith", "editor")).ready();
  }

  @AfterEach
  void stop() {
    service.close();
    roster.close();
  }

  @Test
  void theLargestFilesAreReadInTheHeapOfTheDeployment() throws IOException {
    var exported = export();
    note("exported catalogue", exported.length());
    thrice("catalogue as it is", () -> check(exported));

    var release = files.release(1_016, 560);
    note("release", release.length);
    assertThat(release.length).isBetween(LargeFiles.MOST / 10 * 8, LargeFiles.MOST);
    thrice("release", () -> send(RELEASE + "/check", release, Map.of()));
    twoAtOnce("release", () -> send(RELEASE + "/check", release, Map.of()));
    var drafted = send(RELEASE, release, Map.of("If-Match", draftTag()));
    assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
    publish("The whole of it");

    var whole = export();
    note("exported with the release", whole.length());
    thrice("catalogue with the release", () -> check(whole));
    var large = files.catalogue(exported, 1_000, LargeFiles.MOST / 100 * 97);
    note("catalogue", large.getBytes(StandardCharsets.UTF_8).length);
    thrice("large catalogue", () -> check(large));
    twoAtOnce("large catalogue", () -> check(large));
    var replaced = edith.post(CATALOGUE, large, "If-Match", draftTag());
    assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
    thrice("large catalogue that is drafted", () -> check(large));

    assertThat(edith.get("/api/editions/current").status()).isEqualTo(200);
    assertThat(service.isAlive()).isTrue();
    assertThat(service.text()).doesNotContain("OutOfMemoryError");
  }

  private EditorHttp.Answer check(String file) {
    return edith.post(CATALOGUE + "/check", file);
  }

  private EditorHttp.Answer send(String path, byte[] zip, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", "application/zip");
    return edith.send(HttpMethod.POST, path, zip, all);
  }

  private String export() {
    var exported = edith.get("/api/catalog/export");
    assertThat(exported.status()).isEqualTo(200);
    return exported.text();
  }

  private String draftTag() {
    return edith.get("/api/catalog/draft").tag();
  }

  private void publish(String note) throws IOException {
    var begun = System.nanoTime();
    var published = edith.post("/api/editions", Map.of("note", note));
    assertThat(published.status()).as(published.text()).isEqualTo(201);
    said("published", begun);
  }

  private void thrice(String what, Supplier<EditorHttp.Answer> once) throws IOException {
    for (var i = 0; i < 3; i++) {
      var begun = System.nanoTime();
      var answer = once.get();
      assertThat(answer.status()).as(() -> start(answer.text())).isEqualTo(200);
      said(what, begun);
    }
  }

  /** The one that comes second is sent away, and may come again. */
  private void twoAtOnce(String what, Supplier<EditorHttp.Answer> once) throws IOException {
    var begun = System.nanoTime();
    var both = IntStream.range(0, 2).mapToObj(_ -> CompletableFuture.supplyAsync(once)).toList();
    assertThat(both.stream().map(answer -> answer.join().status()).sorted().toList())
        .isIn(List.of(200, 429), List.of(200, 200));
    said(what + ", two at once", begun);
  }

  private static String start(String text) {
    return text.substring(0, Math.min(2_000, text.length()));
  }

  private static void note(String what, int bytes) {
    System.out.printf("%s: %.1f MB%n", what, bytes / 1e6);
  }

  private void said(String what, long begun) throws IOException {
    System.out.printf(
        "%s: %.1f s, at most %d MB so far%n",
        what, (System.nanoTime() - begun) / 1e9, service.peakMegabytes());
  }
}
