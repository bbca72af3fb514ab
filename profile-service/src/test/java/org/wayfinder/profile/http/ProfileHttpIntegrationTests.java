package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** The interest profile over HTTP. */
class ProfileHttpIntegrationTests extends RunningService {

  private static final String FULL =
      """
      {"riasec":{"social":36,"realistic":12.5,"investigative":31},
       "activities":{"data-and-records":1,"patient-contact":3.5},
       "workValues":{"achievement":4,"workingConditions":2},
       "jobZone":{"now":3,"later":5},
       "statedChoices":{"clusters":["medicine"],"careers":["29-1141.00"]},
       "notForMe":{"clusters":["diagnostic-services"],"careers":[]}}
      """;

  private Person ann;

  @BeforeEach
  void aStudent() {
    ann = district().school().student();
  }

  @Test
  void aProfileIsSavedAndReadAsItWasSaved() {
    ann.api().get(ann.profile()).isProblem(404, "not-found");

    var saved = ann.saveFirst(FULL).isStatus(201);

    assertThat(saved.etag()).isEqualTo("\"1\"");
    assertThat(saved.json().at("/version").asInt()).isEqualTo(1);
    assertThat(saved.text("/savedAt")).endsWith("Z");
    assertThat(saved.json().at("/riasec").propertyNames())
        .containsExactly("realistic", "investigative", "social");
    assertThat(saved.json().at("/activities").propertyNames())
        .as("in the edition's order")
        .containsExactly("patient-contact", "data-and-records");
    assertThat(saved.json().at("/jobZone/later").asInt()).isEqualTo(5);
    var read = ann.api().get(ann.profile()).isStatus(200);
    assertThat(read.json()).isEqualTo(saved.json());
    assertThat(read.etag()).isEqualTo("\"1\"");
  }

  @Test
  void everyVersionStaysAsItWas() {
    ann.saveFirst(FULL);
    var second = ann.save("\"1\"", "{\"riasec\":{\"artistic\":20}}").isStatus(200);
    assertThat(second.etag()).isEqualTo("\"2\"");
    ann.save("\"2\"", "{\"jobZone\":{\"now\":2}}").isStatus(200);

    assertThat(version(1).at("/riasec/social").asDouble()).isEqualTo(36);
    assertThat(version(2).at("/riasec").propertyNames()).containsExactly("artistic");
    assertThat(version(3).at("/riasec").propertyNames()).isEmpty();
    ann.api().get(ann.profile() + "/versions/4").isProblem(404, "not-found");
    ann.api().get(ann.profile() + "/versions/x").isProblem(400, "malformed-request");
  }

  @Test
  void versionsComeInPagesTheNewestFirst() {
    ann.saveFirst("{\"jobZone\":{\"now\":1}}");
    for (int n = 1; n <= 4; n++) {
      ann.save("\"" + n + "\"", "{\"jobZone\":{\"now\":1}}").isStatus(200);
    }
    var first = ann.api().get(ann.profile() + "/versions?limit=2").isStatus(200);
    assertThat(first.json().at("/items").valueStream().map(v -> v.at("/version").asInt()))
        .containsExactly(5, 4);
    var rest = ann.api().get(ann.profile() + "/versions?limit=10&after=" + first.text("/next"));
    assertThat(rest.json().at("/items").valueStream().map(v -> v.at("/version").asInt()))
        .containsExactly(3, 2, 1);
    assertThat(rest.json().at("/next").isNull()).isTrue();
  }

  @Test
  void ofWritersWhoSawTheSameVersionExactlyOneWins() throws Exception {
    ann.saveFirst(FULL);
    var writers =
        IntStream.range(0, 8)
            .mapToObj(i ->
                (Callable<Answer>)
                    () -> ann.save("\"1\"", "{\"riasec\":{\"social\":%d}}".formatted(i)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers = threads.invokeAll(writers).stream().map(Future::resultNow).toList();
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
      answers.stream()
          .filter(answer -> answer.status() != 200)
          .forEach(answer -> answer.isProblem(412, "precondition-failed"));
    }
    ann.api().get(ann.profile() + "/versions/3").isProblem(404, "not-found");
  }

  @Test
  void ofFirstWritersExactlyOneWins() throws Exception {
    var writers =
        IntStream.range(0, 8).mapToObj(_ -> (Callable<Answer>) () -> ann.saveFirst(FULL)).toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      assertThat(threads.invokeAll(writers).stream().map(Future::resultNow).map(Answer::status))
          .containsOnlyOnce(201)
          .containsOnly(201, 412);
    }
  }

  @Test
  void anUnchangedProfileIsNotSentTwice() {
    ann.saveFirst(FULL);
    ann.api().with("If-None-Match", "\"1\"").get(ann.profile()).isStatus(304);
  }

  @Test
  void aClusterOfABrandNewEditionIsKnownAtOnce() {
    CATALOGUE.publishWith("brand-new-" + ann.id());
    ann.saveFirst("{\"statedChoices\":{\"clusters\":[\"brand-new-" + ann.id() + "\"]}}")
        .isStatus(201);
  }

  private JsonNode version(int number) {
    return ann.api().get(ann.profile() + "/versions/" + number).isStatus(200).json();
  }
}
