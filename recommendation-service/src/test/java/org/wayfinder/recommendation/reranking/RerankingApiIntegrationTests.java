package org.wayfinder.recommendation.reranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.RunningService;

class RerankingApiIntegrationTests extends RunningService {

  private static final String PATH = "/api/operations/rerankings";

  @BeforeEach
  void ottoIsAnOperator() {
    PROFILES.operator("otto");
  }

  @Test
  void theFirstEditionWasRankedWithAndIsDone() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          var one = get(PATH + "/1", "otto");
          assertThat(one.statusCode()).isEqualTo(200);
          assertThat(json(one).path("state").asString()).isEqualTo("done");
        });
    var done = json(get(PATH + "/1", "otto"));
    assertThat(done.path("done").asLong()).isEqualTo(done.path("total").asLong());
    assertThat(done.path("failed").asLong()).isZero();
    assertThat(done.path("finishedAt").asString()).isNotEmpty();
    var items = json(get(PATH, "otto")).path("items");
    assertThat(items.get(0).path("edition").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotAskedProperlyIsRefused() {
    for (var query : List.of("?limit=0", "?limit=x", "?after=x", "?after=azpub25l", "/x", "/1e9")) {
      assertThat(get(PATH + query, "otto").statusCode()).as(query).isEqualTo(400);
    }
    assertThat(get(PATH + "/999", "otto").statusCode()).isEqualTo(404);
    assertThat(get(PATH + "/0", "otto").statusCode()).isEqualTo(404);
    assertThat(get(PATH + "/-1", "otto").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyOperatorsLook() {
    assertThat(get(PATH, "carla").statusCode()).isEqualTo(403);
    assertThat(get(PATH + "/1", "carla").statusCode()).isEqualTo(403);
  }

  @Test
  void withoutTheDatabaseNothingIsSaid() {
    DATABASE_WIRE.cut();
    try {
      assertThat(get(PATH, "otto").statusCode()).isEqualTo(503);
    } finally {
      DATABASE_WIRE.mend();
    }
  }
}
