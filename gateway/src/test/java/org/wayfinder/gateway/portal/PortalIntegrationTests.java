package org.wayfinder.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.gateway.testing.RunningGateway;

class PortalIntegrationTests {

  private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/student", "/student/assessment", "/explore/careers/29-2033.00"})
  void answersEveryPageOfThePortalWithTheSameDocument(String page) {
    var answer = gateway.browser().get(page, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
    assertThat(answer.body())
        .contains("<html lang=\"en\">", "id=\"root\"")
        .doesNotContain("<style", " style=", "onclick", "http://", "https://")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  @Test
  void letsBrowsersKeepFilesWhoseNamesChangeWithTheirContent() {
    var page = gateway.browser().get("/", "Accept", "text/html").body();
    var files = FILE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(files).isNotEmpty();
    for (var file : files) {
      var answer = gateway.browser().get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control"))
          .containsExactly("max-age=31536000, public, immutable");
    }
  }

  @Test
  void knowsThePagesThatThePortalHas() throws IOException {
    var source = Files.readString(Path.of("../portal/src/pages.ts"));
    var pages =
        Pattern.compile("path: '/([a-z]+)")
            .matcher(source)
            .results()
            .map((MatchResult found) -> found.group(1))
            .distinct()
            .toList();

    assertThat(pages).isNotEmpty().isSubsetOf(PortalConfiguration.PAGES);
  }
}
