package org.wayfinder.profile.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.testing.Answer;
import org.wayfinder.profile.testing.District.Person;
import org.wayfinder.profile.testing.FakeCatalogue;
import org.wayfinder.profile.testing.RunningService;

/** The questionnaire over HTTP. */
class AssessmentHttpIntegrationTests extends RunningService {

  private Person ann;
  private String base;

  @BeforeEach
  void aStudent() {
    ann = district().school().student();
    base = "/api/students/" + ann.id() + "/assessments";
  }

  @Test
  void anAssessmentIsAnsweredBitByBitAndResumed() {
    var path = start("short");
    var begun = ann.api().get(path).isStatus(200);
    assertThat(begun.json().at("/items").valueStream().map(item -> item.asString()))
        .containsExactlyElementsOf(FakeCatalogue.items("short"));
    assertThat(begun.json().at("/total").asInt()).isEqualTo(35);

    ann.api().put(path + "/answers/r01", "{\"value\":4}").isStatus(200);
    ann.api().patch(path + "/answers", "{\"answers\":{\"r02\":5,\"h1\":1}}").isStatus(200);
    ann.api().patch(path + "/answers", "{\"answers\":{\"r01\":null}}").isStatus(200);
    ann.api().delete(path + "/answers/h1").isStatus(200);

    var resumed = ann.api().get(path).isStatus(200);
    assertThat(resumed.json().at("/answers").propertyNames()).containsExactly("r02");
    assertThat(resumed.json().at("/answered").asInt()).isEqualTo(1);
    assertThat(resumed.text("/state")).isEqualTo("open");
    assertThat(resumed.etag()).isNotEqualTo(begun.etag());
  }

  @Test
  void aCompletedAssessmentIsAProfileVersionAndStaysOne() {
    ann.saveFirst("{\"riasec\":{\"social\":1},\"jobZone\":{\"now\":4}}").isStatus(201);
    var path = start("short");
    answerAll(path, "short", 4);
    ann.api().put(path + "/answers/p1", "{\"value\":2}").isStatus(200);

    var completed = ann.api().post(path + "/completion", "").isStatus(201);

    assertThat(completed.json().at("/version").asInt()).isEqualTo(2);
    assertThat(completed.json().at("/riasec/social").asDouble()).isEqualTo(30);
    assertThat(completed.json().at("/activities/patient-contact").asDouble()).isEqualTo(3);
    assertThat(completed.json().at("/jobZone/now").asInt()).as("kept").isEqualTo(4);
    assertThat(completed.json().at("/consistencyPairs").toString()).isEqualTo("[[4,2]]");
    assertThat(completed.json().at("/interestItems").asInt()).isEqualTo(5);
    assertThat(completed.etag()).isEqualTo("\"2\"");

    ann.save("\"2\"", "{\"jobZone\":{\"now\":1}}").isStatus(200);
    assertThat(ann.api().post(path + "/completion", "").isStatus(201).json())
        .isEqualTo(completed.json());
    ann.api().put(path + "/answers/r01", "{\"value\":1}").isProblem(409, "conflict");
    assertThat(ann.api().get(path).text("/state")).isEqualTo("completed");
    assertThat(ann.api().get(ann.profile()).etag()).isEqualTo("\"3\"");
  }

  @Test
  void theLongFormCountsEveryItem() {
    var path = start("long");
    answerAll(path, "long", 2);
    var completed = ann.api().post(path + "/completion", "").isStatus(201);
    assertThat(completed.json().at("/version").asInt()).isEqualTo(1);
    assertThat(completed.json().at("/riasec").valueStream().map(score -> score.asDouble()))
        .containsOnly(10.0)
        .hasSize(6);
  }

  @Test
  void aTieBreakerAddsItsAnswersToTheProfile() {
    ann.saveFirst("{\"riasec\":{\"social\":9},\"activities\":{\"patient-contact\":2}}")
        .isStatus(201);
    var path = startTieBreaker("[\"x1\"]");
    var begun = ann.api().get(path).isStatus(200);
    assertThat(begun.json().at("/items").toString()).isEqualTo("[\"x1\"]");
    ann.api().post(path + "/completion", "").isProblem(422, "validation-failed");
    ann.api().put(path + "/answers/x1", "{\"value\":5}").isStatus(200);

    var completed = ann.api().post(path + "/completion", "").isStatus(201);
    assertThat(completed.json().at("/version").asInt()).isEqualTo(2);
    assertThat(completed.json().at("/activities/patient-contact").asDouble()).isEqualTo(2.67);
    assertThat(completed.json().at("/riasec/social").asDouble()).isEqualTo(9);
    assertThat(completed.json().at("/reserveItems/x1").asString()).isEqualTo("patient-contact");

    var kept = "{\"activities\":{\"patient-contact\":2.67},\"jobZone\":{\"now\":2}}";
    var saved = ann.save("\"2\"", kept).isStatus(200);
    assertThat(saved.json().at("/reserveItems").propertyNames()).containsExactly("x1");
    var other = ann.save("\"3\"", "{\"activities\":{\"patient-contact\":1}}").isStatus(200);
    assertThat(other.json().at("/reserveItems").isEmpty()).isTrue();
  }

  @Test
  void aTieBreakerAsksReserveItemsOnlyAndNothingElseDoes() {
    wrongStart("{\"form\":\"tie-breaker\"}", "#/items");
    wrongStart("{\"form\":\"tie-breaker\",\"items\":[]}", "#/items");
    wrongStart("{\"form\":\"tie-breaker\",\"items\":[\"r01\"]}", "#/items/0");
    wrongStart("{\"form\":\"tie-breaker\",\"items\":[\"x1\",\"x1\"]}", "#/items/1");
    wrongStart("{\"form\":\"tie-breaker\",\"items\":[\"x1\",null]}", "#/items/1");
    wrongStart("{\"form\":\"short\",\"items\":[\"x1\"]}", "#/items");
    assertThat(ann.api().get(start("long")).json().at("/items").toString()).doesNotContain("x1");
  }

  private void wrongStart(String request, String pointer) {
    ann.api().post(base, request).isProblem(422, "validation-failed").pointsTo(pointer);
  }

  private String startTieBreaker(String items) {
    var started =
        ann.api().post(base, "{\"form\":\"tie-breaker\",\"items\":" + items + "}").isStatus(201);
    return base + "/" + started.text("/id");
  }

  @Test
  void completingAtOnceMakesOneVersion() throws Exception {
    var path = start("short");
    answerAll(path, "short", 3);
    var requests =
        IntStream.range(0, 6)
            .mapToObj(_ -> (Callable<Answer>) () -> ann.api().post(path + "/completion", ""))
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertThat(threads.invokeAll(requests).stream().map(Future::resultNow).map(Answer::etag))
          .containsOnly("\"1\"");
    }
    ann.api().get(ann.profile() + "/versions/2").isProblem(404, "not-found");
  }

  @Test
  void tooFewAnswersMakeNoProfile() {
    var path = start("long");
    ann.api().put(path + "/answers/r01", "{\"value\":4}").isStatus(200);
    ann.api().post(path + "/completion", "").isProblem(422, "validation-failed");
    ann.api().get(ann.profile()).isProblem(404, "not-found");
    assertThat(ann.api().get(path).text("/state")).isEqualTo("open");
  }

  @Test
  void wrongAnswersAreRefusedAllTogether() {
    var path = start("short");
    var answers = path + "/answers";
    ann.api()
        .patch(answers, "{\"answers\":{\"r01\":3,\"r99\":3,\"h1\":6}}")
        .isProblem(422, "validation-failed")
        .pointsTo("#/answers/r99")
        .pointsTo("#/answers/h1");
    ann.api().patch(answers, "{}").isProblem(422, "validation-failed").pointsTo("#/answers");
    ann.api().patch(answers, "{\"answers\":{\"r01\":2.5}}").isProblem(400, "malformed-request");
    ann.api().patch(answers, "{\"answers\":{\"r01\":\"3\"}}").isProblem(400, "malformed-request");
    ann.api().patch(answers, "{\"answers\":[3]}").isProblem(400, "malformed-request");
    ann.api()
        .put(answers + "/r01", "{\"value\":0}")
        .isProblem(422, "validation-failed")
        .pointsTo("#/value");
    ann.api().put(answers + "/r01", "{}").isProblem(422, "validation-failed");
    ann.api().put(answers + "/r06", "{\"value\":3}").isProblem(404, "not-found");
    ann.api().put(answers + "/x1", "{\"value\":3}").isProblem(404, "not-found");
    ann.api().post(base, "{\"form\":\"medium\"}").isProblem(422, "validation-failed");
    assertThat(ann.api().get(path).json().at("/answered").asInt()).isZero();
  }

  @Test
  void anotherStudentsAssessmentIsNotThere() {
    var path = start("short");
    var ben = district().school().student();
    ben.api().get(path).isProblem(404, "not-found");
    ben.api().put(path + "/answers/r01", "{\"value\":1}").isProblem(404, "not-found");
    var swapped = path.replace(ann.id(), ben.id());
    ben.api().get(swapped).isProblem(404, "not-found");
    ben.api().post(swapped + "/completion", "").isProblem(404, "not-found");
  }

  @Test
  void assessmentsAreListedTheNewestFirst() {
    var started = List.of(start("short"), start("long"), start("short"));
    var page = ann.api().get(base + "?limit=2").isStatus(200);
    assertThat(page.json().at("/items")).hasSize(2);
    var rest = ann.api().get(base + "?limit=2&after=" + page.text("/next")).isStatus(200);
    assertThat(base + "/" + rest.text("/items/0/id")).isIn(started);
    assertThat(rest.json().at("/items")).hasSize(1);
    ann.api().get(base + "?after=azp4").isProblem(400, "invalid-cursor");
  }

  @Test
  void aRepeatedStartIsTheSameAssessment() {
    var api = ann.api().with("Idempotency-Key", "start-1");
    var first = api.post(base, "{\"form\":\"short\"}").isStatus(201);
    assertThat(api.post(base, "{\"form\":\"short\"}").text("/id")).isEqualTo(first.text("/id"));
    api.post(base, "{\"form\":\"long\"}").isProblem(422, "idempotency-key-reused");
  }

  private String start(String form) {
    var started = ann.api().post(base, "{\"form\":\"" + form + "\"}").isStatus(201);
    assertThat(started.header("Location")).isEqualTo(base + "/" + started.text("/id"));
    return started.header("Location");
  }

  private void answerAll(String path, String form, int answer) {
    var answers =
        FakeCatalogue.items(form).stream()
            .map(item -> "\"" + item + "\":" + answer)
            .collect(Collectors.joining(","));
    ann.api().patch(path + "/answers", "{\"answers\":{" + answers + "}}").isStatus(200);
  }
}
