package org.wayfinder.recommendation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;
import tools.jackson.databind.json.JsonMapper;

/** A student takes everything along. */
class ArchiveIntegrationTests extends RunningService {

  private static final String STUDENT = "archived";
  private static final String ARCHIVE = "/api/students/" + STUDENT + "/archive";

  @BeforeEach
  void aStudentOfWhomSomethingWasSaid() {
    PROFILES.allow(STUDENT, STUDENT);
    PROFILES.allow("arno", STUDENT);
    PROFILES.allow("ada-admin", STUDENT);
    PROFILES.admin("ada-admin");
    PROFILES.heldRecord(
        STUDENT, "{\"form\": 1, \"student\": {\"givenName\": \"<script>alert(1)</script>\"}}");
    send(Students.state(STUDENT, 2, Students.ann()));
    awaitVersion(STUDENT, 2);
    if (get("/api/students/" + STUDENT + "/review", "arno").body().contains("\"version\":0")) {
      review();
    }
  }

  private void review() {
    var path = "/api/students/" + STUDENT + "/review";
    var body =
        "{\"status\": \"discussed\", \"sharedNote\": \"Shadow a nurse & ask\","
            + " \"confidentialNote\": \"c0nfidential\"}";
    var answer =
        exchange(
            request(path, "arno")
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .PUT(BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<byte[]> archive(String who, String language) {
    try {
      return HttpClient.newHttpClient()
          .send(
              request(ARCHIVE, who).header("Accept-Language", language).build(),
              BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> files(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  @Test
  void everythingForTheStudentIsInItAndNothingSaidInConfidence() {
    for (var who : new String[] {STUDENT, "ada-admin"}) {
      var files = files(archive(who, "en"));
      var whole = JsonMapper.shared().readTree(files.get("archive.json"));
      assertThat(whole.at("/record/form").intValue()).isEqualTo(1);
      assertThat(whole.at("/recommendations/0/profileVersion").intValue()).isEqualTo(2);
      assertThat(whole.at("/reviews/0/note").stringValue()).isEqualTo("Shadow a nurse & ask");
      assertThat(files.values())
          .allSatisfy(text -> assertThat(text).doesNotContain("c0nfidential"));
    }
  }

  @Test
  void thePageShowsTextAndRunsNothing() {
    var page = files(archive(STUDENT, "es")).get("archive.html");
    assertThat(page)
        .contains("lang=\"es\"", "Tus clasificaciones", "Shadow a nurse &amp; ask")
        .contains("&lt;script&gt;")
        .contains(" UTC")
        .doesNotContain("<script", "http://", "https://", "src=");
  }

  @Test
  void othersDontGetIt() {
    assertThat(archive("arno", "en").statusCode()).isEqualTo(403);
    assertThat(archive("mallory", "en").statusCode()).isEqualTo(404);
  }

  @Test
  void theFileNamesNobody() {
    assertThat(archive(STUDENT, "en").headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"wayfinder-archive.zip\"");
  }
}
