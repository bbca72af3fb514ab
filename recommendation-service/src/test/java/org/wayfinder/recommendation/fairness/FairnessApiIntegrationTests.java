package org.wayfinder.recommendation.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.student.StudentState;

/** The card over HTTP: who gets it, and what it counts. */
class FairnessApiIntegrationTests extends RunningService {

  private static final String CARD = "/api/schools/school-1/fairness-card";

  private void student(int number, String group) {
    var id = "fair-%02d".formatted(number);
    send(
        new StudentState(
            id,
            false,
            new StudentState.Roster(1, "school-1", group, List.of("c")),
            new StudentState.Version(1, number % 2 == 0 ? Students.ann() : Students.ben())));
    awaitVersion(id, 1);
  }

  @Test
  void itCountsByGroupAndHidesWhatIsSmall() {
    for (var i = 0; i < 40; i++) {
      student(i, i < 37 ? "blue" : "red");
    }
    var card = json(get(CARD, "carla"));
    assertThat(card.path("fewest").intValue()).isEqualTo(10);
    assertThat(card.path("widened").isNull()).isTrue();
    var framework = card.path("frameworks").path(0);
    assertThat(framework.path("id").stringValue()).isEqualTo("health-science");
    var all = framework.path("groups").path(0);
    assertThat(all.path("whom").stringValue()).isEqualTo("all");
    assertThat(all.path("students").intValue()).isGreaterThanOrEqualTo(40);
    assertThat(all.path("clusters").size()).isEqualTo(10);
    assertThat(card.toString()).doesNotContain("\"red\"");
    for (var group : framework.path("groups").values()) {
      for (var cluster : group.path("clusters").values()) {
        if (!cluster.path("exposed").isNull()) {
          assertThat(cluster.path("exposed").intValue()).isNotIn(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
      }
    }
  }

  @Test
  void itIsForTheStaffOfThatSchool() {
    assertThat(get("/api/schools/school-9/fairness-card", "carla").statusCode()).isEqualTo(404);
    PROFILES.operator("otto");
    assertThat(get(CARD, "otto").statusCode()).isEqualTo(403);
  }
}
