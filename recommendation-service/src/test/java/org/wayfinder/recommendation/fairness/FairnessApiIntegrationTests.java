package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.review.ReviewStore;
import org.wayfinder.recommendation.review.Reviews;
import org.wayfinder.recommendation.student.StudentState;
import tools.jackson.databind.JsonNode;

/** The card over HTTP: who gets it, and what it counts. */
class FairnessApiIntegrationTests extends RunningService {

  private static final String SCHOOL = "school-fair";
  private static final String LEDGER = "/api/schools/" + SCHOOL + "/review-ledger";
  private static final String CARD = "/api/schools/" + SCHOOL + "/fairness-card";

  @Autowired private FairnessCounting counting;
  @Autowired private ReviewStore reviews;

  @BeforeEach
  void fionaWorksThere() {
    PROFILES.worksAt("fiona", SCHOOL);
  }

  private void student(int number, @Nullable String group) {
    var id = "fair-%02d".formatted(number);
    send(
        new StudentState(
            id,
            false,
            new StudentState.Roster(1, SCHOOL, group, List.of("c")),
            new StudentState.Version(1, number % 2 == 0 ? Students.ann() : Students.ben())));
    awaitVersion(id, 1);
  }

  /** Counts as soon as nobody is ranked anew any more, as the service's own thread would. */
  private JsonNode counted() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          counting.step();
          return !json(get(CARD, "fiona")).path("countedAt").isNull();
        });
    return json(get(CARD, "fiona"));
  }

  @Test
  void itCountsByGroupAndHidesWhatIsSmall() {
    var early = get(CARD, "fiona");
    assertThat(early.statusCode()).isEqualTo(200);
    assertThat(json(early).path("countedAt").isNull()).isTrue();
    assertThat(json(get(LEDGER, "fiona")).path("countedAt").isNull()).isTrue();
    assertThat(json(early).path("frameworks").isEmpty()).isTrue();
    for (var i = 0; i < 63; i++) {
      student(i, i < 30 ? "blue" : i < 60 ? "green" : "red");
    }
    for (var i = 0; i < 14; i++) {
      var verdict =
          i < 12
              ? Reviews.widened("therapeutic-services")
              : Reviews.accepted("therapeutic-services");
      assertThat(reviews.add(Reviews.of("fair-%02d".formatted(i), 1, verdict))).isTrue();
    }
    var card = counted();
    assertThat(card.path("fewest").intValue()).isEqualTo(10);
    var widened = card.path("widened").path("frameworks").path(0).path("groups").path(0);
    assertThat(widened.path("students").intValue()).isEqualTo(63);
    assertThat(widened.path("widened").intValue()).isEqualTo(12);
    assertThat(widened.path("reviewed").isNull()).as("two were not widened").isTrue();
    var ledger = json(get(LEDGER, "fiona"));
    assertThat(Instant.parse(ledger.path("countedAt").stringValue())).isBefore(Instant.now());
    assertThat(ledger.path("frameworks").path(0).path("clusters").size()).isEqualTo(10);
    assertThat(ledger.toString()).contains("{\"reason\":\"too-narrow\",\"students\":12}");
    assertThat(card.path("edition").intValue()).isEqualTo(1);
    assertThat(card.path("engineVersion").intValue()).isEqualTo(2);
    assertThat(Instant.parse(card.path("countedAt").stringValue())).isBefore(Instant.now());
    var framework = card.path("frameworks").path(0);
    assertThat(framework.path("id").stringValue()).isEqualTo("health-science");
    var groups = framework.path("groups");
    assertThat(groups.path(0).path("whom").stringValue()).isEqualTo("all");
    assertThat(groups.path(0).path("students").intValue()).isEqualTo(63);
    assertThat(groups.path(0).path("clusters").size()).isEqualTo(10);
    assertThat(card.toString()).contains("\"green\"").doesNotContain("\"red\"");
    assertThat(exposures(groups)).contains(15).doesNotContain(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  /** Every count of the card that is shown. */
  private static List<Integer> exposures(JsonNode groups) {
    return groups.values().stream()
        .flatMap(group -> group.path("clusters").values().stream())
        .map(cluster -> cluster.path("exposed"))
        .filter(JsonNode::isInt)
        .map(JsonNode::intValue)
        .toList();
  }

  @Test
  void itIsForTheStaffOfThatSchool() {
    assertThat(get("/api/schools/school-9/fairness-card", "fiona").statusCode()).isEqualTo(404);
    assertThat(get("/api/schools/school-9/review-ledger", "fiona").statusCode()).isEqualTo(404);
    PROFILES.operator("otto");
    assertThat(get(CARD, "otto").statusCode()).isEqualTo(403);
    assertThat(get(LEDGER, "otto").statusCode()).isEqualTo(403);
  }
}
