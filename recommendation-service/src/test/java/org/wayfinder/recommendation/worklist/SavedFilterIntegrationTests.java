package org.wayfinder.recommendation.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.recommendation.RunningService;

/** Counsellors keep the filters that they often use. */
class SavedFilterIntegrationTests extends RunningService {

  private static final String FILTERS = "/api/caseloads/sven/saved-filters";

  @BeforeEach
  void aCounsellorWithoutAny() {
    PROFILES.caseload("sven", "sven", List.of());
    for (var item : json(get(FILTERS, "sven")).path("items")) {
      assertThat(delete(item.path("name").stringValue()).statusCode()).isEqualTo(204);
    }
  }

  private HttpResponse<String> put(String name, String who, String body) {
    return exchange(
        request(FILTERS + "/" + name, who)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> delete(String name) {
    return exchange(request(FILTERS + "/" + name.replace(" ", "%20"), "sven").DELETE().build());
  }

  @Test
  void aFilterIsKeptUnderItsNameUntilItIsDeleted() {
    assertThat(put("My%20seniors", "sven", "{\"grade\": 12, \"status\": \"new\"}").statusCode())
        .isEqualTo(200);
    put("My%20seniors", "sven", "{\"grade\": 11, \"reason\": \"talk-first\"}");
    var items = json(get(FILTERS, "sven")).path("items");
    assertThat(items.size()).isEqualTo(1);
    assertThat(items.path(0).path("name").stringValue()).isEqualTo("My seniors");
    assertThat(items.path(0).path("grade").intValue()).isEqualTo(11);
    assertThat(items.path(0).path("status").isNull()).isTrue();
    assertThat(delete("My seniors").statusCode()).isEqualTo(204);
    assertThat(delete("My seniors").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"grade\": 99}",
        "{\"status\": \"whatever\"}",
        "{\"reason\": \"boredom\"}",
        "no"
      })
  void whatTheWorklistWouldRefuseIsNotSaved(String content) {
    assertThat(put("odd", "sven", content).statusCode()).isEqualTo(400);
    assertThat(json(get(FILTERS, "sven")).path("items").isEmpty()).isTrue();
  }

  @Test
  void namesAreShortAndThereAreFifty() {
    assertThat(put("x".repeat(61), "sven", "{}").statusCode()).isEqualTo(400);
    for (int i = 0; i < 50; i++) {
      assertThat(put("f" + i, "sven", "{}").statusCode()).isEqualTo(200);
    }
    assertThat(put("one-more", "sven", "{}").statusCode()).isEqualTo(409);
    assertThat(put("f7", "sven", "{\"grade\": 9}").statusCode()).isEqualTo(200);
  }

  @Test
  void othersDontSeeThem() {
    assertThat(get(FILTERS, "mallory").statusCode()).isEqualTo(404);
    assertThat(put("mine", "mallory", "{}").statusCode()).isEqualTo(404);
  }
}
