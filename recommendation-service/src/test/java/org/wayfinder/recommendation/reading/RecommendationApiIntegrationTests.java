package org.wayfinder.recommendation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayfinder.recommendation.RunningService;
import org.wayfinder.recommendation.engine.Profile;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import org.wayfinder.recommendation.ranking.Recommendations;
import org.wayfinder.service.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecommendationApiIntegrationTests extends RunningService {

  private static final String ANN = "/api/students/ann/recommendations";

  @BeforeEach
  void annIsOnTheRosterAndRanked() {
    PROFILES.down(false);
    PROFILES.allow("ann", "ann");
    PROFILES.allow("carla", "ann");
    send(Students.state("ann", 2, Students.ann()));
    awaitVersion("ann", 2);
  }

  @Test
  void theStudentAndTheCounsellorReadTheNewest() {
    for (var who : List.of("ann", "carla")) {
      var response = get(ANN, who);
      assertThat(response.statusCode()).isEqualTo(200);
      var body = json(response);
      assertThat(body.path("answerQuality").path("status").stringValue()).isEqualTo("ok");
      var first = body.path("frameworks").path(0).path("clusters").path(0);
      assertThat(first.path("rank").intValue()).isEqualTo(1);
      assertThat(first.path("name").stringValue()).startsWith("The cluster ");
      assertThat(first.path("reasons").path(0).path("text").stringValue()).contains("points");
    }
  }

  @Test
  void soManyPairsAsNoQuestionnaireHasAreRefused() {
    var pairs = String.join(",", Collections.nCopies(101, "[3,4]"));
    var response = post("{\"consistencyPairs\":[" + pairs + "]}");
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).path("errors").path(0).path("pointer").stringValue())
        .isEqualTo("#/consistencyPairs");
  }

  @Test
  void everyoneElseGetsTheSame404AsForAStudentWhoDoesNotExist() {
    var others = get(ANN, "mallory");
    var nobody = get("/api/students/nobody/recommendations", "mallory");
    assertThat(others.statusCode()).isEqualTo(404);
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(others.body().replace("/ann/", "/x/"))
        .isEqualTo(nobody.body().replace("/nobody/", "/x/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ANN,
        ANN + "/history",
        ANN + "/2",
        ANN + "/stream",
        "/api/students/ann/why-not/clusters/medicine",
        "/api/students/ann/tie-breaker",
        ANN + "/comparison?from=2-1-2&to=2-1-2",
        "/api/caseloads/c/recommendations"
      })
  void whoHasNoRelationOrNoTokenReadsNothing(String path) {
    assertThat(get(path, "mallory").statusCode()).isEqualTo(404);
    var anonymous = exchange(HttpRequest.newBuilder(uri(path)).build());
    assertThat(anonymous.statusCode()).isEqualTo(401);
    var expired = TestTokens.shared().expired("ann@example.org");
    assertThat(
            exchange(
                    HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + expired)
                        .build())
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void theDoorIsClosedWhenProfileServiceCannotBeAsked() {
    PROFILES.down(true);
    await()
        .untilAsserted(() -> { // an answer of the last moment may still hold
          var response = get(ANN, "ann");
          assertThat(response.statusCode()).isEqualTo(503);
          assertThat(response.headers().firstValue("Retry-After")).isPresent();
          assertThat(json(response).path("type").stringValue()).endsWith("/unavailable");
        });
    PROFILES.down(false);
    await().until(() -> get(ANN, "ann").statusCode() == 200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ANN,
        ANN + "/history",
        ANN + "/2",
        ANN + "/comparison?from=2-1-2&to=2-1-2",
        "/api/caseloads/c1/recommendations",
        "/api/students/ann/why-not/clusters/medicine",
        "/api/students/ann/tie-breaker"
      })
  void everyAnswerWithNamesSaysItsLanguage(String path) {
    PROFILES.caseload("carla", "c1", List.of("ann"));
    PROFILES.version("ann", 2, version(2, Students.ann()));
    var spanish = exchange(request(path, "carla").header("Accept-Language", "es").build());
    assertThat(spanish.statusCode()).isEqualTo(200);
    assertThat(spanish.headers().allValues("Content-Language")).containsExactly("es");
    assertThat(spanish.headers().allValues("Vary")).contains("Accept-Language");
    var problem = get(path.replace("/ann/", "/nobody/").replace("/c1/", "/nobody/"), "carla");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Language")).isEmpty();
  }

  @Test
  void anEntityTagSparesTheBody() {
    var tag = get(ANN, "ann").headers().firstValue("ETag").orElseThrow();
    var again = exchange(request(ANN, "ann").header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().allValues("Vary")).contains("Accept-Language");
    var old = exchange(request(ANN, "ann").header("If-None-Match", "\"2-1-2\"").build());
    assertThat(old.statusCode()).as("a tag of another rendering").isEqualTo(200);
  }

  @Test
  void aReaderWhoNamesAVersionWaitsForIt() {
    PROFILES.allow("wim", "wim");
    var waiting =
        CompletableFuture.supplyAsync(
            () -> get("/api/students/wim/recommendations?profileVersion=4", "wim"));
    send(Students.state("wim", 3, Students.ben()));
    send(Students.state("wim", 4, Students.ann()));
    var response = waiting.orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("profileVersion").intValue()).isEqualTo(4);
  }

  @Test
  void aVersionThatDoesNotComeIsNotReady() {
    var response = get(ANN + "?profileVersion=99", "ann");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(json(response).path("type").stringValue()).endsWith("/recommendation-not-ready");
  }

  @Test
  void aSaveCanBeReadWithinAMoment() {
    PROFILES.allow("quick", "quick");
    var times = new long[30];
    for (var version = 1; version <= times.length; version++) {
      var start = System.nanoTime();
      send(Students.state("quick", version, Students.ann()));
      var path = "/api/students/quick/recommendations?profileVersion=" + version;
      assertThat(get(path, "quick").statusCode()).isEqualTo(200);
      times[version - 1] = Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
    Arrays.sort(times);
    assertThat(times[times.length / 2]).as("median of milliseconds").isLessThan(300);
  }

  @Test
  void historyComesInPagesNewestFirst() {
    PROFILES.allow("hetty", "hetty");
    for (var version = 1; version <= 3; version++) {
      send(Students.state("hetty", version, Students.ann()));
      awaitVersion("hetty", version);
    }
    await().until(() -> store.history("hetty", null, 9).size() == 3);
    var path = "/api/students/hetty/recommendations/history?limit=2";
    var first = json(get(path, "hetty"));
    assertThat(versions(first)).containsExactly(3, 2);
    var second = json(get(path + "&after=" + first.path("next").stringValue(), "hetty"));
    assertThat(versions(second)).containsExactly(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  private static List<Integer> versions(JsonNode page) {
    return page.path("items").values().stream()
        .map(item -> item.path("profileVersion").intValue())
        .toList();
  }

  @Test
  void aVersionThatWasSkippedIsComputedWhenAskedFor() {
    var profile = new LinkedHashMap<>(StateEvents.profile(Students.ben()));
    profile.put("version", 1);
    PROFILES.version("ann", 1, JsonMapper.shared().writeValueAsString(profile));
    assertThat(store.version("ann", 1)).isEmpty();
    var response = get(ANN + "/1", "ann");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("profileVersion").intValue()).isEqualTo(1);
    assertThat(json(get(ANN, "ann")).path("profileVersion").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/7, 404",
    "/0, 400",
    "/seven, 400",
    "?profileVersion=0, 400",
    "?profileVersion=x, 400",
    "/history?after=!!, 400",
    "/history?limit=0, 400"
  })
  void whatCannotBeAnsweredIsAProblemDetail(String path, int expected) {
    var response = get(ANN + path, "ann");
    assertThat(response.statusCode()).isEqualTo(expected);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void aWhatIfEqualsTheRankingOfTheSameProfileAndStoresNothing() {
    var newest = json(get(ANN, "ann"));
    var before = store.history("ann", null, 9).size();
    var whatIf = post(JsonMapper.shared().writeValueAsString(StateEvents.profile(Students.ann())));
    assertThat(whatIf.statusCode()).isEqualTo(200);
    assertThat(json(whatIf).path("profileVersion").isNull()).isTrue();
    assertThat(json(whatIf).path("frameworks")).isEqualTo(newest.path("frameworks"));
    assertThat(store.history("ann", null, 9)).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                        | 400 | malformed-request
          {"unknown":1}                            | 400 | malformed-request
          {"riasec":{"realistic":"7"}}             | 400 | malformed-request
          {"riasec":{"realistic":NaN}}             | 400 | malformed-request
          {"riasec":{"unheardOf":7}}               | 400 | malformed-request
          {"jobZone":{"now":2.5}}                  | 400 | malformed-request
          []                                       | 400 | malformed-request
          {}                                       | 422 | validation-failed
          {"riasec":{}}                            | 422 | validation-failed
          {"riasec":{"realistic":40.5}}            | 422 | validation-failed
          {"activities":{"juggling":2}}            | 422 | validation-failed
          {"activities":{"patient-contact":4.1}}   | 422 | validation-failed
          {"statedChoices":{"clusters":["gone"]}}  | 422 | validation-failed
          {"notForMe":{"careers":["99-9999.99"]}}  | 422 | validation-failed
          {"consistencyPairs":[[1,6]]}             | 422 | validation-failed
          {"consistencyPairs":[[1]]}               | 422 | validation-failed
          {"consistencyPairs":[null]}              | 422 | validation-failed
          {"consistencyPairs":[["a","b"]]}         | 400 | malformed-request
          {"reserveItems":{"x":"juggling"}}        | 422 | validation-failed
          {"interestItems":0,"riasec":{"social":9}} | 422 | validation-failed
          {"interestItems":101,"riasec":{"social":9}} | 422 | validation-failed
          {"reserveItems":["x"]}                   | 400 | malformed-request
          """)
  void aWhatIfThatBreaksARuleIsRefused(String body, int status, String slug) {
    var response = post(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).path("type").stringValue()).endsWith("/" + slug);
  }

  @Test
  void twoRecommendationsAreComparedAndTheDifferenceIsSplit() {
    PROFILES.allow("tim", "tim");
    PROFILES.version("tim", 1, version(1, Students.ann()));
    PROFILES.version("tim", 2, version(2, Students.ben()));
    send(Students.state("tim", 1, Students.ann()));
    awaitVersion("tim", 1);
    send(Students.state("tim", 2, Students.ben()));
    awaitVersion("tim", 2);
    var path = "/api/students/tim/recommendations/comparison";
    var compared = json(get(path + "?from=1-1-2&to=2-1-2", "tim"));
    assertThat(compared.path("from").path("profileVersion").intValue()).isEqualTo(1);
    assertThat(compared.path("clusters").size()).isEqualTo(15);
    for (var cluster : compared.path("clusters").values()) {
      var difference =
          cluster.path("after").path("score").doubleValue()
              - cluster.path("before").path("score").doubleValue();
      var because = cluster.path("because");
      assertThat(because.path("answers").doubleValue()).isCloseTo(difference, within(1e-9));
      assertThat(because.path("catalogue").doubleValue()).isZero();
      assertThat(because.path("formula").doubleValue()).isZero();
    }
    assertThat(get(path + "?from=1-1-2&to=9-1-2", "tim").statusCode()).isEqualTo(404);
    assertThat(get(path + "?from=1&to=2-1-2", "tim").statusCode()).isEqualTo(400);
    var half = get(path + "?from=1-1-2", "tim");
    assertThat(half.statusCode()).isEqualTo(400);
    assertThat(json(half).path("detail").stringValue()).isEqualTo("The parameter 'to' is missing.");
  }

  @Test
  void withoutAnEditionBothEndsAreComparedWithoutASplit() {
    PROFILES.allow("ulf", "ulf");
    PROFILES.version("ulf", 2, version(2, Students.ben()));
    store.addToHistory(
        List.of(
            Recommendations.of("ulf", 1, 1, Students.ann()),
            Recommendations.of("ulf", 2, 77, Students.ben())));
    var path = "/api/students/ulf/recommendations/comparison?from=1-1-2&to=2-77-2";
    var response = get(path, "ulf");
    assertThat(response.statusCode()).isEqualTo(200);
    var clusters = json(response).path("clusters");
    assertThat(clusters.size()).isEqualTo(15);
    for (var cluster : clusters.values()) {
      assertThat(cluster.path("before").path("score").isNumber()).isTrue();
      assertThat(cluster.path("after").path("score").isNumber()).isTrue();
      assertThat(cluster.path("because").isNull()).isTrue();
      assertThat(cluster.path("name").stringValue()).startsWith("The cluster ");
    }
  }

  private static String version(int number, Profile profile) {
    var body = new LinkedHashMap<String, Object>(StateEvents.profile(profile));
    body.put("version", number);
    return JsonMapper.shared().writeValueAsString(body);
  }

  @Test
  void whyNotNamesTheSmallestChangeOrNone() {
    var last = json(get(ANN, "ann")).path("frameworks").path(0).path("clusters").values();
    var cluster = last.stream().toList().getLast().path("id").stringValue();
    var found = json(get("/api/students/ann/why-not/clusters/" + cluster, "carla"));
    assertThat(found.path("edition").intValue()).isEqualTo(1);
    var framework = found.path("frameworks").path(0);
    assertThat(framework.path("framework").stringValue()).isEqualTo("health-science");
    assertThat(framework.path("alreadyFirst").booleanValue()).isFalse();
    assertThat(framework.propertyNames()).contains("interest", "activity");
  }

  @Test
  void whyNotNamesInterestsInTheReadersLanguage() {
    var names = new HashSet<String>();
    for (var cluster : json(get(ANN, "ann")).path("frameworks").path(0).path("clusters")) {
      var path = "/api/students/ann/why-not/clusters/" + cluster.path("id").stringValue();
      json(exchange(request(path, "ann").header("Accept-Language", "fr").build()))
          .path("frameworks")
          .forEach(framework -> names.add(framework.at("/interest/name").asString("")));
    }
    names.remove("");
    assertThat(names)
        .isNotEmpty()
        .isSubsetOf(
            "Réaliste", "Investigateur", "Artistique", "Social", "Entreprenant", "Conventionnel");
  }

  @ParameterizedTest
  @CsvSource({
    "clusters/medicine, 200",
    "clusters/gone, 404",
    "careers/29-1003.00, 200",
    "careers/99-9999.99, 404",
    "gone/medicine, 404"
  })
  void whyNotIsAskedOfWhatTheEditionHas(String what, int status) {
    assertThat(get("/api/students/ann/why-not/" + what, "ann").statusCode()).isEqualTo(status);
  }

  @Test
  void theTieBreakerNamesQuestionsWhereTheFirstAreTied() {
    var found = json(get("/api/students/ann/tie-breaker", "carla"));
    assertThat(found.path("profileVersion").intValue()).isEqualTo(2);
    for (var framework : found.path("frameworks").values()) {
      var tied = framework.path("tied").size();
      if (tied > 1) {
        assertThat(framework.path("items").size()).isBetween(3, 5);
        assertThat(framework.path("items").path(0).path("text").stringValue())
            .startsWith("Do something with ");
      } else {
        assertThat(tied).isEqualTo(1);
        assertThat(framework.path("items").isEmpty()).isTrue();
      }
    }
    assertThat(found.path("frameworks").size()).isEqualTo(2);
    PROFILES.allow("nora", "nora");
    assertThat(get("/api/students/nora/tie-breaker", "nora").statusCode()).isEqualTo(404);
  }

  @Test
  void namesAndSentencesComeInTheReadersLanguage() {
    var french = exchange(request(ANN, "ann").header("Accept-Language", "fr-CA").build());
    assertThat(french.headers().firstValue("Content-Language")).contains("fr");
    assertThat(french.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
    var cluster = json(french).path("frameworks").path(0).path("clusters").path(0);
    assertThat(cluster.path("name").stringValue()).startsWith("fr The cluster ");
    assertThat(cluster.path("reasons").path(0).path("text").stringValue()).contains("points");
    var english = get(ANN, "ann");
    assertThat(english.headers().firstValue("Content-Language")).contains("en");
    assertThat(english.headers().firstValue("ETag"))
        .isNotEqualTo(french.headers().firstValue("ETag"));
    assertThat(codes(json(english))).isEqualTo(codes(json(french)));
  }

  private static List<String> codes(JsonNode recommendation) {
    return recommendation.path("frameworks").path(0).path("clusters").values().stream()
        .flatMap(cluster -> cluster.path("reasons").values().stream())
        .map(reason -> reason.path("code").stringValue())
        .toList();
  }

  @Test
  void whatIsWrongIsNamedByPointer() {
    var errors =
        json(post("{\"riasec\":{\"social\":-1},\"jobZone\":{\"later\":6}}")).path("errors");
    assertThat(errors.values().stream().map(e -> e.path("pointer").stringValue()))
        .containsExactly("#/riasec/social", "#/jobZone/later");
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    var large = "{\"x\":\"" + "y".repeat(10_000_000) + "\"}";
    assertThat(post(large).statusCode()).isEqualTo(413);
    var chunked =
        exchange(
            request("/api/students/ann/what-if", "ann")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build());
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(json(chunked).path("type").stringValue()).endsWith("/payload-too-large");
  }

  private HttpResponse<String> post(String body) {
    return exchange(
        request("/api/students/ann/what-if", "ann")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  @Test
  void aCounsellorReadsTheCaseloadInTheOrderOfTheRoster() {
    PROFILES.caseload("carla", "c1", List.of("new-student", "ann"));
    var page = json(get("/api/caseloads/c1/recommendations?limit=2", "carla"));
    assertThat(page.path("items").size()).isEqualTo(2);
    assertThat(page.path("items").path(0).path("profileVersion").isNull()).isTrue();
    var ann = page.path("items").path(1);
    assertThat(ann.path("studentId").stringValue()).isEqualTo("ann");
    assertThat(ann.path("frameworks").path(0).path("top").size()).isEqualTo(3);
    assertThat(page.path("next").stringValue()).isEqualTo("bmV4dA");
    assertThat(get("/api/caseloads/c1/recommendations", "ann").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyOperatorsSeeTheWorker() {
    PROFILES.operator("otto");
    var worker = get("/api/operations/worker", "otto");
    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(json(worker).path("state").stringValue()).isEqualTo("running");
    assertThat(json(worker).path("edition").intValue()).isEqualTo(1);
    assertThat(get("/api/operations/worker", "carla").statusCode()).isEqualTo(403);
  }

  @Test
  void healthNeedsNoTokenAndNamesTheWorker() {
    var health = exchange(HttpRequest.newBuilder(uri("/actuator/health")).build());
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(json(health).path("components").propertyNames()).contains("worker", "database");
    assertThat(exchange(HttpRequest.newBuilder(uri("/actuator/env")).build()).statusCode())
        .isNotEqualTo(200);
  }

  @Test
  void everyEndpointIsInTheApiDocument() {
    var paths = json(exchange(HttpRequest.newBuilder(uri("/v3/api-docs")).build())).path("paths");
    assertThat(paths.propertyNames())
        .containsExactlyInAnyOrder(
            "/api/students/{studentId}/recommendations",
            "/api/students/{studentId}/recommendations/history",
            "/api/students/{studentId}/recommendations/{profileVersion}",
            "/api/students/{studentId}/recommendations/stream",
            "/api/students/{studentId}/recommendations/comparison",
            "/api/students/{studentId}/review",
            "/api/students/{studentId}/review/history",
            "/api/students/{studentId}/views",
            "/api/students/{studentId}/report",
            "/api/students/{studentId}/archive",
            "/api/caseloads/{counsellorId}/saved-filters",
            "/api/caseloads/{counsellorId}/saved-filters/{name}",
            "/api/caseloads/{counsellorId}/follow-ups",
            "/api/caseloads/{counsellorId}/follow-ups/{followUpId}/undo",
            "/api/schools/{schoolId}/review-settings",
            "/api/schools/{schoolId}/review-ledger",
            "/api/caseloads/{counsellorId}/worklist",
            "/api/students/{studentId}/what-if",
            "/api/students/{studentId}/why-not/clusters/{id}",
            "/api/students/{studentId}/why-not/careers/{soc}",
            "/api/students/{studentId}/tie-breaker",
            "/api/schools/{schoolId}/fairness-card",
            "/api/caseloads/{counsellorId}/recommendations",
            "/api/operations/worker",
            "/api/operations/dead-letters",
            "/api/operations/dead-letters/{id}",
            "/api/operations/dead-letters/{id}/replay",
            "/api/operations/dead-letters/{id}/discard",
            "/api/operations/dead-letters/replay",
            "/api/operations/dead-letters/discard",
            "/api/operations/rerankings",
            "/api/operations/rerankings/{edition}",
            "/api/recommendation-previews",
            "/api/recommendation-previews/{previewId}");
  }

  @Test
  void aStreamTellsOfTheNewestAndOfEachChangeAndEndsWithTheRelation() throws Exception {
    PROFILES.allow("stan", "stan");
    PROFILES.allow("carla", "stan");
    send(Students.state("stan", 1, Students.ann()));
    awaitVersion("stan", 1);
    var lines = new CopyOnWriteArrayList<String>();
    try (var http = HttpClient.newHttpClient()) {
      var stream =
          http.sendAsync(
                  request("/api/students/stan/recommendations/stream", "carla").build(),
                  BodyHandlers.ofLines())
              .thenAccept(response -> response.body().forEach(lines::add));
      await().until(() -> lines.stream().anyMatch(line -> line.contains("\"profileVersion\":1")));
      assertThat(lines).contains("event:recommendation");

      send(Students.state("stan", 2, Students.ben()));
      await().until(() -> lines.stream().anyMatch(line -> line.contains("\"profileVersion\":2")));
      assertThat(stream).isNotDone();

      await().until(() -> lines.contains(":alive"));
      PROFILES.withdraw("carla", "stan");
      stream.get(5, TimeUnit.SECONDS); // ends with the next heartbeat
      send(Students.state("stan", 3, Students.ann()));
      awaitVersion("stan", 3);
      assertThat(lines).noneMatch(line -> line.contains("\"profileVersion\":3"));
    }
  }

  @Test
  void withTheDatabaseAwayReadersAreToldToComeBack() {
    DATABASE_WIRE.cut();
    try {
      var response = get(ANN, "ann");
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    } finally {
      DATABASE_WIRE.mend();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> get(ANN, "ann").statusCode() == 200);
  }
}
