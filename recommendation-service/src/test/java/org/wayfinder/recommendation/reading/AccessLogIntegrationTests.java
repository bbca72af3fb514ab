package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.fixtures.Students;

/** Whoever sees something of a student here is in profile-service's access log before that. */
class AccessLogIntegrationTests extends RunningService {

  private static final String STUDENT = "logged";
  private static final String OF_STUDENT = "/api/students/" + STUDENT;

  @BeforeEach
  void aStudentWithACounsellor() {
    PROFILES.allow(STUDENT, STUDENT);
    PROFILES.allow("lena", STUDENT);
    PROFILES.caseload("lena", "lena", List.of(STUDENT));
    PROFILES.version(STUDENT, 2, "{}");
    send(Students.state(STUDENT, 2, Students.ann()));
    awaitVersion(STUDENT, 2);
    await().until(() -> get(OF_STUDENT + "/recommendations", "lena").statusCode() == 200);
    PROFILES.readings().clear();
  }

  @AfterEach
  void anUpToDateProfileService() {
    PROFILES.old(false);
  }

  @ParameterizedTest
  @CsvSource({
    "/recommendations, recommendation",
    "/recommendations/2, recommendation",
    "/recommendations/history, recommendation-history",
    "/recommendations/comparison?from=2-1-2&to=2-1-2, recommendation-comparison",
    "/why-not/clusters/medicine, why-not",
    "/why-not/careers/29-1000.00, why-not",
    "/tie-breaker, tie-breaker",
    "/review, review",
    "/review/history, review-history",
    "/views, views"
  })
  void everyReadIsLoggedEachTimeAndBeforeTheAnswer(String path, String what) {
    for (int i = 0; i < 2; i++) {
      assertThat(get(OF_STUDENT + path, "lena").statusCode()).isEqualTo(200);
    }
    var entry = "lena " + what + " " + STUDENT;
    assertThat(PROFILES.readings()).containsExactly(entry, entry);
  }

  @Test
  void aWhatIfShowsSomethingOfTheStudentToo() {
    var request =
        request(OF_STUDENT + "/what-if", "lena")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"riasec\": {\"social\": 30}}"))
            .build();
    assertThat(exchange(request).statusCode()).isEqualTo(200);
    assertThat(PROFILES.readings()).containsExactly("lena what-if " + STUDENT);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/caseloads/lena/worklist?text=logged, worklist",
    "/api/caseloads/lena/recommendations, caseload-recommendations"
  })
  void aPageOfACaseloadIsLoggedToo(String path, String what) {
    assertThat(get(path, "lena").statusCode()).isEqualTo(200);
    assertThat(PROFILES.readings()).contains("lena " + what + " lena");
  }

  @Test
  void studentsReadTheirOwnWithoutATrace() {
    assertThat(get(OF_STUDENT + "/recommendations", STUDENT).statusCode()).isEqualTo(200);
    assertThat(PROFILES.readings()).isEmpty();
  }

  @Test
  void whatCannotBeLoggedIsNotShown() {
    PROFILES.old(true);
    var answer = get(OF_STUDENT + "/recommendations", "lena");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("clusters");
    assertThat(get(OF_STUDENT + "/recommendations", STUDENT).statusCode()).isEqualTo(200);
  }
}
