package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An open page hears of a new ranking at once, for as long as its reader may see it. */
class LiveUpdatesSystemTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final District district = District.running();

  @Test
  void aSaveIsHeardOnEveryOpenStreamOfTheStudent() {
    var ann = Student.of(People.ANN);
    ann.save(Profiles.talker()).expectOk("save");
    try (var own = EventStream.open(district, ann.id(), People.ANN);
        var carlas = EventStream.open(district, ann.id(), People.CARLA)) {
      var version =
          ann.save(Profiles.laboratory()).expectOk("save").json().path("version").asLong();
      for (var stream : List.of(own, carlas)) {
        await()
            .atMost(Duration.ofSeconds(10))
            .untilAsserted(() -> assertThat(newestVersion(stream)).isEqualTo(version));
      }
    }
  }

  @Test
  void aCounsellorWhoLosesTheStudentHearsNoMore() {
    var relation =
        "/api/caseloads/" + district.id(People.COLE) + "/students/" + district.id(People.DAN);
    var dan = Student.of(People.DAN);
    district.as(People.ADAM).put(relation, null).expectOk("give");
    dan.save(Profiles.talker()).expectOk("save");
    try (var stream = EventStream.open(district, dan.id(), People.COLE)) {
      assertThat(stream.status()).isEqualTo(200);
      district.as(People.ADAM).delete(relation).expectOk("take");
      await()
          .pollDelay(Duration.ofMillis(1_100))
          .untilAsserted(() ->
              assertThat(district.as(People.COLE).get(dan.path("/recommendations")).status())
                  .isEqualTo(404));
      var before = stream.events().size();
      var version =
          dan.save(Profiles.laboratory()).expectOk("save").json().path("version").asLong();
      dan.recommendation(version).expectOk("recommendation");
      await().atMost(Duration.ofSeconds(20)).until(stream::ended);
      assertThat(stream.events()).hasSize(before);
    }
  }

  private static long newestVersion(EventStream stream) {
    var events = stream.events();
    return events.isEmpty()
        ? -1
        : JSON.readTree(events.getLast()).path("profileVersion").asLong(-1);
  }
}
