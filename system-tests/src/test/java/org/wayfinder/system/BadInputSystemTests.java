package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayfinder.local.client.Answer;

/** Bad input is normal input: told in a problem detail, stored nowhere. */
class BadInputSystemTests {

  private static final String GOOD_RIASEC =
      "\"riasec\":{\"realistic\":1,\"investigative\":30,\"artistic\":3,\"social\":4,"
          + "\"enterprising\":5,\"conventional\":6}";

  private final District district = District.running();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {%s,"statedChoices":{"clusters":["magic"]}}          | 422 | validation-failed | magic
          {%s,"statedChoices":{"careers":["99-9999.99"]}}      | 422 | validation-failed | 99-9999.99
          {%s,"notForMe":{"clusters":["nothing"]}}             | 422 | validation-failed | nothing
          {%s,"activities":{"flying":3}}                       | 422 | validation-failed | flying
          {"riasec":{"realistic":41}}                          | 422 | validation-failed | realistic
          {"riasec":{"realistic":-0.1}}                        | 422 | validation-failed | realistic
          {"riasec":{"realistic":1e999}}                       | 4xx |  |
          {%s,"activities":{"medicines":4.01}}                 | 422 | validation-failed | medicines
          {%s,"jobZone":{"now":0}}                             | 422 | validation-failed | now
          {%s,"workValues":{"achievement":6}}                  | 422 | validation-failed | achievement
          {}                                                   | 422 | validation-failed |
          {"riasec":{"realistic":NaN}}                         | 400 | malformed-request |
          {"riasec":{"realistic":"NaN"}}                       | 400 | malformed-request | realistic
          {"riasec":{"realistic":"12"}}                        | 400 | malformed-request | realistic
          {"riasec":[1,2,3]}                                   | 400 | malformed-request | riasec
          {%s,"hobby":"chess"}                                 | 400 | malformed-request | hobby
          {"riasec":{"realistic":1                             | 400 | malformed-request |
          [1]                                                  | 400 | malformed-request |
          null                                                 | 4xx |  |
          "text"                                               | 400 | malformed-request |
          """)
  void aBodyThatIsWrongIsToldWhereAndStoredNowhere(
      String body, String status, String type, String mentions) {
    var ben = Student.of(People.BEN);
    ensureOne(ben);
    var before = ben.version();
    var answer =
        ben.client()
            .put(
                ben.path("/profile"),
                body.replace("%s", GOOD_RIASEC),
                "If-Match",
                "\"" + before + "\"");
    if (status.equals("4xx")) {
      assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    } else {
      problem(answer, Integer.parseInt(status), type);
    }
    if (mentions != null) {
      assertThat(answer.text()).contains(mentions);
    }
    assertThat(ben.version()).isEqualTo(before);
  }

  @Test
  void anEmptyBodyIsTold() {
    var ben = Student.of(People.BEN);
    ensureOne(ben);
    problem(
        ben.client()
            .put(
                ben.path("/profile"),
                "",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + ben.version() + "\""),
        400,
        "malformed-request");
  }

  @Test
  void tenMegabytesAreRefusedWhetherAnnouncedOrNot() throws Exception {
    var ben = Student.of(People.BEN);
    ensureOne(ben);
    var before = ben.version();
    var large = "{\"riasec\":{\"realistic\":" + " ".repeat(10 * 1024 * 1024) + "1}}";
    var token = district.token(People.BEN);
    for (var publisher :
        Arrays.asList(
            HttpRequest.BodyPublishers.ofString(large),
            HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)))) {
      var request =
          HttpRequest.newBuilder(URI.create(district.stack().gateway() + ben.path("/profile")))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .header("If-Match", "\"" + before + "\"")
              .timeout(java.time.Duration.ofSeconds(20))
              .PUT(publisher)
              .build();
      try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("payload-too-large");
      }
    }
    assertThat(ben.version()).isEqualTo(before);
  }

  @Test
  void aChangeThatNamesNoVersionOrAnOldOneIsRefused() {
    var dan = Student.of(People.DAN);
    ensureOne(dan);
    var version = dan.version();
    problem(
        dan.client().put(dan.path("/profile"), Profiles.talker()), 428, "precondition-required");
    problem(
        dan.saveOnTopOf(version - 1 == 0 ? 99 : version - 1, Profiles.talker()),
        412,
        "precondition-failed");
    problem(
        dan.client().put(dan.path("/profile"), Profiles.talker(), "If-None-Match", "*"),
        412,
        "precondition-failed");
    assertThat(dan.version()).isEqualTo(version);
  }

  @Test
  void ofManyWhoChangeTheSameVersionExactlyOneWins() {
    var dan = Student.of(People.DAN);
    ensureOne(dan);
    var version = dan.version();
    var statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> dan.saveOnTopOf(version, Profiles.talker()).status())
            .toList();
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 412).hasSize(7);
    assertThat(dan.version()).isEqualTo(version + 1);
  }

  @Test
  void cursorsLimitsAndIdsThatAreNotOursAreTold() {
    var ann = Student.of(People.ANN);
    ensureOne(ann);
    problem(ann.client().get(ann.path("/profile/versions?after=@@")), 400, "invalid-cursor");
    problem(ann.client().get(ann.path("/recommendations/history?after=@@")), 400, "invalid-cursor");
    problem(ann.client().get("/api/careers?limit=100000"), 400, "malformed-request");
    problem(ann.client().get(ann.path("/profile/versions/none")), 400, "malformed-request");
    problem(ann.client().get(ann.path("/profile/versions/999999")), 404, "not-found");
    problem(ann.client().get("/api/nothing-here"), 404, "not-found");
    problem(ann.client().get("/nothing-here-either"), 404, "not-found");
    problem(ann.client().delete("/api/clusters"), 405, "method-not-allowed");
    problem(
        ann.client().put(ann.path("/profile"), "x", "Content-Type", "text/plain"),
        415,
        "unsupported-media-type");
  }

  @Test
  void aVersionThatWillNeverComeIsAnsweredInSecondsWithWhenToAskAgain() {
    var ann = Student.of(People.ANN);
    ensureOne(ann);
    var answer = ann.recommendation(1_000_000);
    problem(answer, 404, "recommendation-not-ready");
    assertThat(answer.header("Retry-After")).isPresent();
  }

  @Test
  void aSessionRequestWithoutItsCsrfTokenIsRefused() {
    var ann = Student.of(People.ANN);
    ensureOne(ann);
    var before = ann.version();
    var answer =
        ann.client()
            .send(
                "PUT",
                ann.path("/profile"),
                Profiles.talker(),
                Map.of("X-XSRF-TOKEN", "forged", "If-Match", "\"" + before + "\""));
    problem(answer, 403, "forbidden");
    assertThat(ann.version()).isEqualTo(before);
  }

  @Test
  void tokensThatAreNotOursAreRefused() {
    for (var token : new String[] {"x", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "a.b.c"}) {
      problem(
          district.anonymous().get("/api/me", "Authorization", "Bearer " + token),
          401,
          "unauthenticated");
    }
  }

  private static void ensureOne(Student student) {
    if (student.version() == 0) {
      student.save(Profiles.laboratory()).expectOk("first");
    }
  }

  private static void problem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asString(""))
        .isEqualTo("https://wayfinder.example/problems/" + type);
    assertThat(answer.text())
        .doesNotContain("Exception")
        .doesNotContain("org.springframework")
        .doesNotContain("\tat ");
  }
}
