package org.wayfinder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A profile goes in, ranked clusters come out. */
class WholePathSystemTests {

  private final District district = District.running();

  @Test
  void aSavedProfileBecomesAnExplainedRankingForTheStudentAndTheirCounsellor() {
    var ann = Student.of(People.ANN);
    var saved = ann.save(Profiles.laboratory()).expectOk("save").json();
    var version = saved.path("version").asLong();

    var ranking = ann.recommendation(version).expectOk("recommendation").json();
    assertThat(ranking.path("profileVersion").asLong()).isEqualTo(version);
    assertThat(ranking.path("answerQuality").path("status").asString()).isEqualTo("ok");
    assertThat(clusters(ranking, "health-science")).hasSize(10);
    assertThat(clusters(ranking, "occupational-clusters")).hasSize(5);
    assertThat(ids(ranking, "health-science").subList(0, 3))
        .containsAnyOf("diagnostic-services", "biotechnology-research-and-development");
    for (var framework : List.of("health-science", "occupational-clusters")) {
      for (var cluster : clusters(ranking, framework)) {
        assertThat(sum(cluster.path("contributions")))
            .isCloseTo(cluster.path("score").asDouble(), within(1e-6));
        assertThat(cluster.path("reasons").size()).isPositive();
        assertThat(cluster.path("reasons").get(0).path("text").asString()).hasSizeGreaterThan(15);
        assertThat(cluster.path("careers").size()).isEqualTo(5);
      }
    }

    var seenByCarla =
        district.as(People.CARLA).get(ann.path("/recommendations")).expectOk("counsellor");
    assertThat(seenByCarla.json().path("frameworks")).isEqualTo(ranking.path("frameworks"));
    var caseload =
        district
            .as(People.CARLA)
            .everyItem("/api/caseloads/" + district.id(People.CARLA) + "/recommendations");
    assertThat(caseload).extracting(each -> each.path("studentId").asString()).contains(ann.id());
    assertThat(district.as(People.COLE).get(ann.path("/recommendations")).status()).isEqualTo(404);
  }

  @Test
  void opposedProfilesRankDifferently() {
    var ben = Student.of(People.BEN);
    var laboratory = ids(ranked(ben, Profiles.laboratory()), "health-science");
    var talker = ids(ranked(ben, Profiles.talker()), "health-science");
    assertThat(talker.getFirst()).isNotEqualTo(laboratory.getFirst());
    assertThat(talker.indexOf("diagnostic-services"))
        .isGreaterThan(laboratory.indexOf("diagnostic-services"));
  }

  @Test
  void whatIfStoresNothingAndEqualsTheRankingOfTheSameProfile() {
    var ben = Student.of(People.BEN);
    var ranked = ranked(ben, Profiles.laboratory());
    var version = ben.version();
    var same = ben.client().post(ben.path("/what-if"), Profiles.laboratory()).expectOk("same");
    assertThat(same.json().path("frameworks")).isEqualTo(ranked.path("frameworks"));
    var other = ben.client().post(ben.path("/what-if"), Profiles.talker()).expectOk("other");
    assertThat(other.json().path("frameworks")).isNotEqualTo(ranked.path("frameworks"));
    assertThat(ben.version()).isEqualTo(version);
  }

  @Test
  void flatAndIncompleteAnswersAreTalkedAboutInsteadOfRanked() {
    var dan = Student.of(People.DAN);
    var flat = ranked(dan, Profiles.riasecOnly(List.of(20, 21, 20, 22, 20, 21)));
    assertThat(flat.path("answerQuality").path("status").asString()).isEqualTo("flat");
    assertThat(flat.path("answerQuality").path("openers").size()).isEqualTo(3);
    assertThat(flat.path("frameworks")).isEmpty();

    var incomplete = ranked(dan, Map.of("riasec", Map.of("realistic", 30, "social", 10)));
    assertThat(incomplete.path("answerQuality").path("status").asString()).isEqualTo("incomplete");
    assertThat(incomplete.path("answerQuality").path("missing").toString())
        .contains("investigative", "conventional");
  }

  @Test
  void everyVersionStaysReadableWithItsOwnRanking() {
    var dan = Student.of(People.DAN);
    var first = ranked(dan, Profiles.laboratory());
    var second = ranked(dan, Profiles.talker());
    var older = dan.path("/recommendations/" + first.path("profileVersion").asLong());
    assertThat(dan.client().get(older).expectOk("older").json().path("frameworks"))
        .isEqualTo(first.path("frameworks"));
    var history = dan.client().get(dan.path("/recommendations/history")).expectOk("history").json();
    assertThat(history.path("items").valueStream().map(i -> i.path("profileVersion").asLong()))
        .contains(first.path("profileVersion").asLong(), second.path("profileVersion").asLong());
  }

  @Test
  void answeringTheAssessmentMakesAProfileThatIsRanked() {
    var ben = Student.of(People.BEN);
    var begun =
        ben.client()
            .post(ben.path("/assessments"), Map.of("form", "short"), "Idempotency-Key", "try-1")
            .expectOk("begin")
            .json();
    var again =
        ben.client()
            .post(ben.path("/assessments"), Map.of("form", "short"), "Idempotency-Key", "try-1")
            .expectOk("begin again")
            .json();
    assertThat(again.path("id")).isEqualTo(begun.path("id"));
    var path = ben.path("/assessments/" + begun.path("id").asString());
    var items = district.anonymous().get("/api/assessment?form=short").expectOk("items").json();
    var answers = new LinkedHashMap<String, Integer>();
    for (var item : items.path("items")) {
      var scale = item.path("scale").asString();
      answers.put(
          item.path("id").asString(),
          scale.equals("investigative") || scale.startsWith("laboratory") ? 5 : 2);
    }
    var firstItem = answers.keySet().iterator().next();
    ben.client().put(path + "/answers/" + firstItem, Map.of("value", 3)).expectOk("one answer");
    ben.client().patch(path + "/answers", Map.of("answers", answers)).expectOk("the rest");
    var done = ben.client().post(path + "/completion", null).expectOk("completion").json();
    var version = done.path("version").asLong(done.path("profileVersion").asLong());
    var profile = ben.client().get(ben.path("/profile")).expectOk("profile").json();
    assertThat(profile.path("version").asLong()).isEqualTo(version);
    assertThat(profile.path("riasec").path("investigative").asDouble()).isEqualTo(40);
    assertThat(profile.path("riasec").path("social").asDouble()).isEqualTo(10);
    var ranking = ben.recommendation(version).expectOk("recommendation").json();
    assertThat(ranking.path("answerQuality").path("status").asString()).isEqualTo("ok");
    var repeated = ben.client().post(path + "/completion", null).expectOk("repeat").json();
    assertThat(repeated.path("version").asLong(repeated.path("profileVersion").asLong()))
        .isEqualTo(version);
  }

  @Test
  void aProgramWithABearerTokenIsServedLikeASession() {
    var token = district.token(People.ANN);
    var me = district.anonymous().get("/api/me", "Authorization", "Bearer " + token);
    assertThat(me.expectOk("me").json().path("id").asString()).isEqualTo(district.id(People.ANN));
    assertThat(
            district.anonymous().get("/api/me", "Authorization", "Bearer " + token + "x").status())
        .isEqualTo(401);
  }

  private JsonNode ranked(Student student, Map<String, ?> profile) {
    var version = student.save(profile).expectOk("save").json().path("version").asLong();
    return student.recommendation(version).expectOk("recommendation").json();
  }

  private static List<JsonNode> clusters(JsonNode recommendation, String framework) {
    for (var each : recommendation.path("frameworks")) {
      if (each.path("framework").asString().equals(framework)) {
        return each.path("clusters").valueStream().toList();
      }
    }
    throw new AssertionError("no framework " + framework + " in " + recommendation);
  }

  private static List<String> ids(JsonNode recommendation, String framework) {
    return new ArrayList<>(
        clusters(recommendation, framework).stream().map(c -> c.path("id").asString()).toList());
  }

  private static double sum(JsonNode contributions) {
    var sum = contributions.path("base").asDouble();
    for (var part : List.of("riasec", "activities")) {
      for (var value : contributions.path(part)) {
        sum += value.asDouble();
      }
    }
    return sum;
  }
}
